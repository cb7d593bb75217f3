package press.masthead.archive.extract.meta;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** People's names out of a byline as it is printed. */
public final class Names {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern PREFIX =
      Pattern.compile(
          "^[\\s\\p{Punct}–—·•|]*((written|posted|published|reported|story|words|created|submitted|edited"
              + "|article|review|reviewed|by|from|interview|analysis|opinion) (by|at)\\b|by\\b"
              + "|(gespeichert|geschrieben|verfasst|veröffentlicht|erstellt|gepostet|ein (beitrag|artikel|gastbeitrag|kommentar|interview))"
              + " (von|durch)\\b|von\\b"
              + "|(écrit |publié |propos recueillis )?par\\b|(escrito |publicado )?por\\b|(scritto )?da\\b|di\\b"
              + "|door\\b|av\\b|af\\b|přidal\\b|napsal\\b|tekst:|oleh\\b|autor(in|en|es|a)?\\s*:?|auteur(e)?\\s*:|autore\\s*:"
              + "|author(s)?\\s*:?|text(e|o)?\\s*:|redaktion\\s*:|редакция:|作者\\s*[:：]?|文\\s*[／/:：]|记者\\s*[:：]?)"
              + "[\\s:：]*",
          FLAGS);
  private static final Pattern TAIL =
      Pattern.compile(
          "\\s*(\\(?[\\w.+-]+@[\\w-]+\\.[\\w.]+\\)?|https?://\\S+|\\|.*|•.*|·.*|\\s[-–—]\\s.*"
              + "|\\b(updated|published|posted|on|am|vom|le|el|il)\\b\\s*:?\\s+\\S*\\d.*"
              + "|,?\\s*\\(?\\d{1,4}\\.? ?[./-] ?\\d.*|\\s+(am|on) \\p{L}+(day|tag|woch|abend)\\b.*|\\s+publiziert.*|\\b\\d{1,2}\\.? \\p{L}+ \\d{4}.*"
              + "|\\b\\p{Lu}\\p{L}+ \\d{1,2}(,| at\\b).*|\\s@\\w+.*|\\s+edited by\\b.*)$",
          FLAGS);
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(;|\\s/\\s|\\s&\\s|\\s\\+\\s|,?\\s(and|und|et|y|och|og|en|en|e)\\s)\\s*");
  private static final Pattern FULL_NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}'’.-]*( (\\p{Lu}[\\p{L}\\p{M}'’.-]*|von|van|de|der|den|di|da|del|le|la|bin|al)){1,4}");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)^(https?:|www\\.|/|@).*|.*\\.(com|html?|php)$");
  private static final Set<String> NOBODY =
      Set.of(
          "follow",
          "last updated",
          "updated",
          "share",
          "admin",
          "administrator",
          "root",
          "user",
          "author",
          "autor",
          "webmaster",
          "null",
          "undefined",
          "unknown");
  private static final int LONGEST = 100;

  private Names() {}

  private static final Pattern JOINED =
      Pattern.compile("\\s*\\((?:with|avec|mit|con|met|med)\\s+([^()]+)\\)", FLAGS);

  /** Each name once, in the order of the byline; empty where it names nobody. */
  public static List<String> of(String byline) {
    var line = Texts.line(byline);
    if (line == null) {
      return List.of();
    }
    var names = new LinkedHashSet<String>();
    parts(bare(JOINED.matcher(line).replaceAll(", $1")))
        .map(Names::bare)
        .filter(Names::isSomebody)
        .forEach(names::add);
    return List.copyOf(names);
  }

  static List<String> of(List<String> bylines) {
    return bylines.stream().flatMap(each -> of(each).stream()).distinct().toList();
  }

  static boolean startsLikeByline(String text) {
    return PREFIX.matcher(text).find();
  }

  private static String bare(String text) {
    var withoutPrefix = PREFIX.matcher(text).replaceFirst("");
    var bare = TAIL.matcher(withoutPrefix).replaceFirst("");
    return bare.replaceAll("^[\\s,;:|/·•–—-]+|[\\s,;:|/·•–—-]+$", "");
  }

  private static Stream<String> parts(String line) {
    return Arrays.stream(BETWEEN.split(line)).flatMap(Names::atCommas);
  }

  /** Commas part names from names, and a name from what its bearer does; that is left off. */
  private static Stream<String> atCommas(String text) {
    var parts = text.split("\\s*,\\s*");
    if (parts.length == 1) {
      return Stream.of(text);
    }
    if (Arrays.stream(parts).allMatch(part -> FULL_NAME.matcher(part).matches())) {
      return Arrays.stream(parts);
    }
    return FULL_NAME.matcher(parts[0]).matches() ? Stream.of(parts[0]) : Stream.of(text);
  }

  private static boolean isSomebody(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST
        && name.chars().anyMatch(Character::isLetter)
        && !ADDRESS.matcher(name).matches()
        && !NOBODY.contains(name.toLowerCase(Locale.ROOT));
  }
}
