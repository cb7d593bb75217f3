package press.masthead.page;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** Makes the surroundings of readers' pages. */
@Component
public class Layouts {
  private final Titles titles;
  private final Sections sections;
  private final Assets assets;

  Layouts(Titles titles, Sections sections, Assets assets) {
    this.titles = titles;
    this.sections = sections;
    this.assets = assets;
  }

  /** A page of that title; listed, in its language, without an address. */
  public Layout of(Title title, String heading) {
    return new Layout(
        house(title), heading, title.locale(), null, null, true, List.of(), null, List.of(), null);
  }

  private Layout.House house(Title title) {
    return new Layout.House(
        title, titles.publisher(), titles.all(), sections.menu(title.id()), dress(title));
  }

  private Layout.Dress dress(Title title) {
    return new Layout.Dress(
        assets.path("readers.css"),
        assets.style(title),
        assets.path("readers.js"),
        assets.icon(title),
        firstFonts(title).map(assets::path).toList(),
        TitleStyle.paper(title),
        TitleStyle.night());
  }

  /** Those that what is seen first is set in. */
  private static Stream<String> firstFonts(Title title) {
    return title.tokens().get("masthead-face", "serif").equals("blackletter")
        ? Stream.of("newsreader.woff2", "unifraktur.woff2")
        : Stream.of("newsreader.woff2");
  }
}
