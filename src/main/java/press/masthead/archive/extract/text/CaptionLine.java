package press.masthead.archive.extract.text;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A picture's words: what it shows and whose it is. */
public record CaptionLine(@Nullable String caption, String credit) {
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?i)(?:^|[\\s(\\[])(?:picture|photo(?:graph)?s?|image|foto|bild|photograph by|photo by|picture credit|photo credit|image credit|credit|imagen|immagine)s?\\s*(?::|©)\\s*(.+?)[)\\]]?$");
  private static final Pattern COPYRIGHT = Pattern.compile("\\s*[(\\[]?©\\s*([^©]{2,80}?)[)\\]]?$");
  private static final int LONGEST_CREDIT = 120;

  public static Optional<CaptionLine> of(String line) {
    for (var form : new Pattern[] {CREDIT, COPYRIGHT}) {
      var match = form.matcher(line);
      if (match.find() && match.group(1).length() <= LONGEST_CREDIT) {
        var caption = line.substring(0, match.start()).strip();
        return Optional.of(
            new CaptionLine(caption.isEmpty() ? null : caption, match.group(1).strip()));
      }
    }
    return Optional.empty();
  }
}
