package press.masthead.archive.extract.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import press.masthead.archive.extract.words.PageTime;
import press.masthead.archive.extract.words.WrittenDate;

/** The line above the headline: the way through the sections, and often the page's date. */
record SectionPath(List<String> sections, @Nullable PageTime date) {
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[/>|›»→]\\s+|\\s*[›»→]\\s*");
  private static final Pattern LABEL =
      Pattern.compile("(?i)^(date|datum|fecha|data|section|rubrik|rubrique)\\b\\s*:?\\s*");
  private static final Pattern HOME =
      Pattern.compile("(?i)home|start(seite)?|accueil|inicio|frontpage");
  private static final int LONGEST = 40;
  private static final int LONGEST_LINE = 300;
  private static final int MOST_WORDS = 4;

  static Optional<SectionPath> of(String line) {
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    var text = LABEL.matcher(line).replaceFirst("");
    var date = WrittenDate.locate(text, false);
    var rest =
        date.map(place -> text.substring(0, place.start()) + " " + text.substring(place.end()))
            .orElse(text);
    var sections = sections(LABEL.matcher(rest.strip()).replaceFirst(""));
    var labelled = !text.equals(line);
    if (sections.isEmpty()) {
      return date.isPresent() && rest.isBlank()
          ? Optional.of(new SectionPath(List.of(), date.get().time()))
          : Optional.empty();
    }
    if (sections.size() == 1 && date.isEmpty() && !labelled) {
      return Optional.empty();
    }
    return Optional.of(new SectionPath(sections, date.map(WrittenDate.Place::time).orElse(null)));
  }

  /** The names of a path such as {@code World / Asia}; empty where the line is something else. */
  static List<String> sections(String line) {
    var names =
        Arrays.stream(SEPARATOR.split(line))
            .map(name -> name.replaceAll("^[\\s|•·,–-]+|[\\s|•·,–-]+$", ""))
            .filter(name -> !name.isEmpty())
            .toList();
    if (names.isEmpty() || !names.stream().allMatch(SectionPath::isName)) {
      return List.of();
    }
    return names.size() > 1 && HOME.matcher(names.getFirst()).matches()
        ? names.subList(1, names.size())
        : names;
  }

  private static boolean isName(String name) {
    return name.length() <= LONGEST
        && name.split(" ").length <= MOST_WORDS
        && Character.isLetter(name.codePointAt(0))
        && !name.matches(".*[.!?:;“”\"].*")
        && name.chars().noneMatch(Character::isDigit);
  }
}
