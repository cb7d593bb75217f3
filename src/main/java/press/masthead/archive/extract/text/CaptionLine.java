package press.masthead.archive.extract.text;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A picture's words: what it shows and whose it is. */
public record CaptionLine(@Nullable String caption, String credit) {
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?iU)(?:^|[\\s(\\[])(?:picture|photo(?:graph)?s?|image|foto|bild|photograph by|photo by|picture credit|photo credit|image credit|credit|imagen|immagine)s?\\s*(?::|©)\\s*(.+?)[)\\]]?$");
  private static final Pattern COPYRIGHT =
      Pattern.compile("(?U)\\s*[(\\[]?©\\s*([^©]{2,80}?)[)\\]]?$");
  private static final Pattern EDGES = Pattern.compile("(?U)^\\s+|\\s+$");
  private static final int LONGEST = 2000;
  private static final int LONGEST_CREDIT = 120;

  public static Optional<CaptionLine> of(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    for (var form : new Pattern[] {CREDIT, COPYRIGHT}) {
      var match = form.matcher(line);
      if (match.find() && match.group(1).length() <= LONGEST_CREDIT) {
        var caption = bare(line.substring(0, match.start()));
        return Optional.of(
            new CaptionLine(caption.isEmpty() ? null : caption, bare(match.group(1))));
      }
    }
    return Optional.empty();
  }

  private static String bare(String words) {
    return EDGES.matcher(words).replaceAll("");
  }
}
