package press.masthead.archive.extract.words;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ages as pages print them, “9 days ago”, turned into dates by the day the page is of. */
public final class RelativeAge {
  private static final Map<String, ChronoUnit> UNITS =
      Map.ofEntries(
          Map.entry("minute|min|minuto|minuut|minuten", ChronoUnit.MINUTES),
          Map.entry("hour|hr|stunde|heure|hora|ora|uur|uren", ChronoUnit.HOURS),
          Map.entry("day|tag|jour|día|dia|giorno|giorni|dag|dagen", ChronoUnit.DAYS),
          Map.entry("week|wk|woche|semaine|semana|settimana|settimane|weken", ChronoUnit.WEEKS),
          Map.entry("month|monat|mois|mes|mese|mesi|maand|maanden|mês", ChronoUnit.MONTHS),
          Map.entry("year|yr|jahr|an|année|año|ano|anno|anni|jaar", ChronoUnit.YEARS));
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern AGE =
      Pattern.compile(
          "^\\W*(?:(?:vor|il y a|hace|há|for)\\s+)?(\\d{1,4}|an?|one|eine[rmn]?|une?|un[oa]?)\\s+(\\p{L}+)"
              + "(?:\\s+(?:ago|old|fa|geleden|siden|sedan|atrás))?\\W*$",
          FLAGS);
  private static final Pattern SIGN =
      Pattern.compile("\\b(ago|vor|il y a|hace|há|fa|geleden|siden|sedan|atrás)\\b", FLAGS);
  private static final Pattern TODAY =
      Pattern.compile("^\\W*(just now|today|heute|aujourd['’]hui|hoy|oggi|vandaag)\\W*$", FLAGS);
  private static final Pattern YESTERDAY =
      Pattern.compile("^\\W*(yesterday|gestern|hier|ayer|ieri|gisteren)\\W*$", FLAGS);

  private RelativeAge() {}

  /** The day something of this age is of, seen from the page's time; empty for other text. */
  public static Optional<LocalDate> date(String text, PageTime page) {
    if (TODAY.matcher(text).matches()) {
      return Optional.of(page.date());
    }
    if (YESTERDAY.matcher(text).matches()) {
      return Optional.of(page.date().minusDays(1));
    }
    var age = AGE.matcher(text);
    if (!SIGN.matcher(text).find() || !age.matches()) {
      return Optional.empty();
    }
    return unit(age.group(2)).map(unit -> before(page, count(age.group(1)), unit));
  }

  public static boolean isAge(String text) {
    return date(text, new PageTime(LocalDate.EPOCH)).isPresent();
  }

  private static LocalDate before(PageTime page, int count, ChronoUnit unit) {
    var time = page.time() == null ? LocalTime.NOON : page.time();
    return LocalDateTime.of(page.date(), time).minus(count, unit).toLocalDate();
  }

  private static int count(String word) {
    return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : 1;
  }

  private static Optional<ChronoUnit> unit(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    return UNITS.entrySet().stream()
        .filter(entry -> lower.matches("(" + entry.getKey() + ")(s|n|en|e|es)?"))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
