package press.masthead.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import press.masthead.media.Picture;
import press.masthead.media.PictureSources;
import press.masthead.media.PictureUse;
import press.masthead.media.Pictures;
import press.masthead.page.Times;
import press.masthead.story.Teaser;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** Turns teasers into what lists show of them. */
@Component
class Cards {
  private static final int SUMMARY = 150;

  private final Titles titles;
  private final Sections sections;
  private final Pictures pictures;

  Cards(Titles titles, Sections sections, Pictures pictures) {
    this.titles = titles;
    this.sections = sections;
    this.pictures = pictures;
  }

  /** In the same order, with pictures beside or above the words. */
  List<Card> of(Title title, List<Teaser> teasers) {
    return of(title, teasers, pictures(teasers.stream()));
  }

  /** As {@link #of(Title, List)}, with pictures that were read for a whole page. */
  List<Card> of(Title title, List<Teaser> teasers, Map<Picture.Id, Picture> found) {
    return of(title, teasers, PictureUse.TEASER, found);
  }

  /** The pictures of all teasers of a page, in one reading. */
  Map<Picture.Id, Picture> pictures(Stream<Teaser> teasers) {
    return pictures.findAll(teasers.flatMap(Cards::picture).distinct().toList());
  }

  /** For lists that show no picture. */
  List<Card> plain(Title title, List<Teaser> teasers) {
    return of(title, teasers, PictureUse.TEASER, Map.of());
  }

  /** The first story of a front, with a large picture. */
  Card cover(Title title, Teaser teaser, Map<Picture.Id, Picture> found) {
    return of(title, List.of(teaser), PictureUse.COVER, found).getFirst();
  }

  private List<Card> of(
      Title title, List<Teaser> teasers, PictureUse use, Map<Picture.Id, Picture> found) {
    return teasers.stream()
        .map(teaser ->
            card(
                title,
                teaser,
                picture(teaser)
                    .flatMap(id -> Stream.ofNullable(found.get(id)))
                    .findFirst()
                    .map(picture -> PictureSources.of(picture, use).decorative())))
        .toList();
  }

  private Card card(Title title, Teaser teaser, Optional<PictureSources> picture) {
    var section = sections.tree(teaser.title()).get(teaser.section());
    var host = host(title, teaser);
    return new Card(
        host + teaser.path(),
        teaser.kicker(),
        teaser.headline(),
        Cut.atWord(teaser.summary(), SUMMARY),
        teaser.byline(),
        section.name(),
        host + section.path(),
        Times.of(title),
        teaser.firstPublished(),
        picture.orElse(null),
        isTitles(title, teaser) ? null : teaser.language());
  }

  /** What goes before the path of a story that another of the publisher's titles has. */
  private String host(Title title, Teaser teaser) {
    return teaser.title().equals(title.id()) ? "" : titles.get(teaser.title()).url();
  }

  private static Stream<Picture.Id> picture(Teaser teaser) {
    return Optional.ofNullable(teaser.picture()).map(Picture.Id::new).stream();
  }

  private static boolean isTitles(Title title, Teaser teaser) {
    return Locale.forLanguageTag(teaser.language())
        .getLanguage()
        .equals(title.locale().getLanguage());
  }
}
