package press.masthead.page;

import java.util.Set;
import press.masthead.title.Title;
import press.masthead.title.Tokens;

/**
 * A title's own colours and type as a style sheet. Where its accent could not be read on its paper,
 * it is mixed with the ink until it can.
 */
final class TitleStyle {
  private static final Colour NIGHT = Colour.parse("#14130f");
  private static final Colour MOON = Colour.parse("#ece7dc");

  private static final Set<String> FACES = Set.of("serif", "sans", "blackletter");

  private TitleStyle() {}

  static Asset of(Title title) {
    return Asset.text("title-" + title.slug() + ".css", text(title.tokens()));
  }

  /** The colour behind everything, for browsers' own dress. */
  static String paper(Title title) {
    return colour(title.tokens(), "paper", "#fffefb").hex();
  }

  static String night() {
    return NIGHT.hex();
  }

  private static String text(Tokens tokens) {
    var paper = colour(tokens, "paper", "#fffefb");
    var ink = colour(tokens, "ink", "#191714");
    var accent = colour(tokens, "accent", "#9a1b1e");
    var dark = colour(tokens, "accent-dark", accent.mixed(MOON, 0.35).hex());
    return """
    :root {
      --day-paper: %s;
      --day-ink: %s;
      --day-accent: %s;
      --night-paper: %s;
      --night-ink: %s;
      --night-accent: %s;
      --headline-face: var(--%s);
      --masthead-face: var(--%s);
    }
    """
        .formatted(
            paper.hex(),
            ink.readableOn(paper, Colour.parse("#000000")).hex(),
            accent.readableOn(paper, ink).hex(),
            NIGHT.hex(),
            MOON.hex(),
            dark.readableOn(NIGHT, MOON).hex(),
            face(tokens, "headline-face"),
            face(tokens, "masthead-face"));
  }

  private static Colour colour(Tokens tokens, String name, String otherwise) {
    var value = tokens.get(name, otherwise);
    return Colour.parse(value.startsWith("#") ? value : otherwise);
  }

  private static String face(Tokens tokens, String name) {
    var face = tokens.get(name, "serif");
    return FACES.contains(face) ? face : "serif";
  }
}
