package press.masthead.archive.extract.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import press.masthead.archive.extract.meta.Names;
import press.masthead.archive.extract.words.PageTime;
import press.masthead.archive.extract.words.WrittenDate;

/** The line below the standfirst: when, and by whom, in either order or either alone. */
record Dateline(@Nullable PageTime time, List<String> byline, @Nullable String written) {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)^\\W*((first )?(published|posted|updated)|veröffentlicht|publié|publicado|stand)( on| at| am| le| el)?\\b\\s*:?");
  private static final Pattern BY =
      Pattern.compile(
          "^(By|BY|Von|VON|Par|PAR|Por|POR|Di|Door|Deur|Words by|Text:|Author:|Autor:)\\s+(?=\\p{Lu})");
  private static final Pattern EDGE = Pattern.compile("^[\\s|•·,;–—-]+|[\\s|•·,;–—-]+$");
  private static final int LONGEST = 300;
  private static final int LONGEST_BYLINE = 80;
  private static final int MOST_WORDS = 9;

  static Optional<Dateline> of(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    var unlabelled = LABEL.matcher(line).replaceFirst("");
    var place = WrittenDate.locate(unlabelled, false);
    if (place.isEmpty()) {
      return BY.matcher(line).find() && isShort(line)
          ? Optional.of(new Dateline(null, Names.of(line), line))
          : Optional.empty();
    }
    var before = bare(unlabelled.substring(0, place.get().start()));
    var after = bare(unlabelled.substring(place.get().end()));
    if (!isByline(before) || !isByline(after)) {
      return Optional.empty();
    }
    var byline = before.isEmpty() ? after : before;
    return Optional.of(
        byline.isEmpty()
            ? new Dateline(place.get().time(), List.of(), null)
            : new Dateline(place.get().time(), names(byline), byline));
  }

  private static List<String> names(String byline) {
    var names = Names.of(byline);
    return names.isEmpty() ? List.of(byline) : names;
  }

  private static boolean isByline(String text) {
    return text.isEmpty() || (isShort(text) && Character.isLetter(text.codePointAt(0)));
  }

  private static boolean isShort(String text) {
    return text.length() <= LONGEST_BYLINE
        && text.split(" ").length <= MOST_WORDS
        && !text.endsWith(".");
  }

  private static String bare(String text) {
    return EDGE.matcher(text.replaceFirst("(?i)^\\s*(sast|utc|gmt|cet|cest|est|edt|uhr)\\b", ""))
        .replaceAll("");
  }
}
