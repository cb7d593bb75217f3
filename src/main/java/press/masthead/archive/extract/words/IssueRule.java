package press.masthead.archive.extract.words;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A title's rule of issue in words, “on the last Thursday of every month except December and
 * January”, as an RFC 5545 recurrence rule. Read word by word: weekdays with the ordinals before
 * them, months, how often, and what follows an “except”. Words that mean nothing here are passed
 * over; where no rule is told the answer is empty.
 */
public final class IssueRule {
  private static final Pattern WORD = Pattern.compile("[\\p{L}]+|\\d{1,2}");
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("last", -1),
          Map.entry("penultimate", -2),
          Map.entry("ersten", 1),
          Map.entry("erster", 1),
          Map.entry("zweiten", 2),
          Map.entry("dritten", 3),
          Map.entry("vierten", 4),
          Map.entry("letzten", -1),
          Map.entry("letzter", -1),
          Map.entry("vorletzten", -2),
          Map.entry("premier", 1),
          Map.entry("deuxième", 2),
          Map.entry("troisième", 3),
          Map.entry("quatrième", 4),
          Map.entry("dernier", -1),
          Map.entry("primer", 1),
          Map.entry("segundo", 2),
          Map.entry("tercer", 3),
          Map.entry("cuarto", 4),
          Map.entry("último", -1));
  private static final Map<String, DayOfWeek> WEEKDAYS = Weekdays.BY_NAME;
  private static final Set<String> EXCEPT =
      Set.of(
          "except",
          "excepting",
          "excluding",
          "without",
          "but",
          "außer",
          "ausgenommen",
          "ohne",
          "sauf",
          "excepté",
          "hors",
          "excepto",
          "salvo",
          "menos",
          "tranne",
          "eccetto",
          "behalve");
  private static final Set<String> WEEKLY =
      Set.of(
          "weekly",
          "wöchentlich",
          "hebdomadaire",
          "semanal",
          "semanalmente",
          "settimanale",
          "wekelijks");
  private static final Set<String> DAILY =
      Set.of(
          "daily", "täglich", "quotidien", "quotidiennement", "diario", "diariamente", "dagelijks");
  private static final Set<String> MONTHLY =
      Set.of(
          "month",
          "monthly",
          "monat",
          "monats",
          "monatlich",
          "mois",
          "mensuel",
          "mes",
          "mensual",
          "mese",
          "maand");
  private static final Set<String> YEARLY =
      Set.of("yearly", "annually", "annual", "jährlich", "annuel", "anual", "anualmente");
  private static final Set<String> FORTNIGHTLY =
      Set.of("fortnightly", "biweekly", "fortnight", "vierzehntägig", "quinzaine", "quincenal");
  private static final Set<String> QUARTERLY =
      Set.of("quarterly", "quarter", "vierteljährlich", "trimestriel", "trimestral");
  private static final Set<String> BIMONTHLY =
      Set.of("bimonthly", "zweimonatlich", "bimestriel", "bimestral");
  private static final Set<String> EVERY =
      Set.of("every", "each", "jeden", "jede", "chaque", "cada", "alle", "tous", "ogni");
  private static final Set<String> WORKDAYS =
      Set.of("weekday", "weekdays", "werktags", "werktäglich");
  private static final Set<String> OTHER = Set.of("other", "alternate");
  private static final Set<String> TO = Set.of("to", "bis", "à", "a", "until", "through");

  private final List<String> words;
  private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
  private final Set<DayOfWeek> exceptDays = EnumSet.noneOf(DayOfWeek.class);
  private final Set<Month> months = EnumSet.noneOf(Month.class);
  private final Set<Month> exceptMonths = EnumSet.noneOf(Month.class);
  private final Set<Integer> ordinals = new TreeSet<>();
  private final Set<Integer> daysOfMonth = new TreeSet<>();
  private boolean monthly;
  private boolean weekly;
  private boolean daily;
  private boolean yearly;
  private boolean every;
  private int interval = 1;
  private boolean excepting;
  private @Nullable DayOfWeek rangeDay;
  private @Nullable Month rangeMonth;

  private IssueRule(List<String> words) {
    this.words = words;
  }

  /** The rule a sentence tells, without the {@code RRULE:} before it. */
  public static Optional<String> of(String text) {
    var words =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    var rule = new IssueRule(words);
    for (var i = 0; i < words.size(); i++) {
      rule.read(i);
    }
    return rule.written();
  }

  private void read(int at) {
    var word = words.get(at);
    excepting |= EXCEPT.contains(word);
    every |= EVERY.contains(word);
    monthly |= MONTHLY.contains(word) || QUARTERLY.contains(word) || BIMONTHLY.contains(word);
    weekly |= WEEKLY.contains(word) || FORTNIGHTLY.contains(word);
    daily |= DAILY.contains(word);
    yearly |= YEARLY.contains(word);
    if (WORKDAYS.contains(word)) {
      days.addAll(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    }
    readInterval(word);
    readOrdinal(at);
    readDay(at);
    readMonth(at);
  }

  private void readInterval(String word) {
    if (FORTNIGHTLY.contains(word) || (OTHER.contains(word) && every)) {
      interval = 2;
    } else if (QUARTERLY.contains(word)) {
      interval = 3;
    } else if (BIMONTHLY.contains(word)) {
      interval = 2;
    }
  }

  private void readOrdinal(int at) {
    var ordinal = ORDINALS.get(words.get(at));
    if (ordinal != null && leadsToWeekday(at)) {
      ordinals.add(ordinal);
    } else if (isFigureOrdinal(at)) {
      var figure = Integer.parseInt(words.get(at));
      if (leadsToWeekday(at)) {
        ordinals.add(figure);
      } else if (figure >= 1 && figure <= 31) {
        daysOfMonth.add(figure);
      }
    }
  }

  private boolean isFigureOrdinal(int at) {
    return Character.isDigit(words.get(at).charAt(0))
        && at + 1 < words.size()
        && Set.of("st", "nd", "rd", "th").contains(words.get(at + 1));
  }

  /** Only ordinals, “and” and “or” may stand between an ordinal and its weekday. */
  private boolean leadsToWeekday(int at) {
    for (var next = at + 1; next < words.size() && next <= at + 6; next++) {
      var word = words.get(next);
      if (WEEKDAYS.containsKey(word)) {
        return true;
      }
      var passed =
          ORDINALS.containsKey(word)
              || Set.of("and", "und", "et", "y", "e", "st", "nd", "rd", "th", "or").contains(word)
              || Character.isDigit(word.charAt(0));
      if (!passed) {
        return false;
      }
    }
    return false;
  }

  private void readDay(int at) {
    var day = WEEKDAYS.get(words.get(at));
    if (day == null) {
      return;
    }
    var target = excepting ? exceptDays : days;
    if (rangeDay != null && at > 0 && TO.contains(words.get(at - 1))) {
      for (var each = rangeDay; each != day; each = each.plus(1)) {
        target.add(each);
      }
    }
    target.add(day);
    rangeDay = day;
  }

  private void readMonth(int at) {
    var word = words.get(at);
    var month =
        word.length() > 3 || word.equals("may") || word.equals("mai") ? Months.named(word) : null;
    if (month == null || WEEKDAYS.containsKey(word)) {
      return;
    }
    var target = excepting ? exceptMonths : months;
    if (rangeMonth != null && at > 0 && TO.contains(words.get(at - 1))) {
      for (var each = rangeMonth; each != month; each = each.plus(1)) {
        target.add(each);
      }
    }
    target.add(month);
    rangeMonth = month;
  }

  private Optional<String> written() {
    var parts = new ArrayList<String>();
    var byOrdinal = !ordinals.isEmpty() && !days.isEmpty();
    if (byOrdinal && !isEverySecondWeek()) {
      parts.add("FREQ=MONTHLY");
      parts.add("BYDAY=" + ordinalDays());
    } else if (!days.isEmpty() && (every || weekly || daily || isPlural())) {
      parts.add("FREQ=WEEKLY");
      addInterval(parts, isEverySecondWeek() ? 2 : interval);
      parts.add("BYDAY=" + codes(without(days, exceptDays)));
    } else if (daily) {
      addDaily(parts);
    } else if (weekly) {
      parts.add("FREQ=WEEKLY");
      addInterval(parts, interval);
    } else if (yearly) {
      parts.add("FREQ=YEARLY");
    } else if (monthly) {
      parts.add("FREQ=MONTHLY");
      addInterval(parts, interval);
      if (!daysOfMonth.isEmpty()) {
        parts.add("BYMONTHDAY=" + numbers(daysOfMonth));
      }
    } else {
      return Optional.empty();
    }
    addMonths(parts);
    return Optional.of(String.join(";", parts));
  }

  /**
   * “Every second Tuesday” without a month is every other week; “of the month” makes it monthly.
   */
  private boolean isEverySecondWeek() {
    return !monthly && every && ordinals.equals(Set.of(2));
  }

  private boolean isPlural() {
    return words.stream()
        .anyMatch(
            word -> WEEKDAYS.containsKey(word) && (word.endsWith("s") || word.endsWith("os")));
  }

  private void addDaily(List<String> parts) {
    if (exceptDays.isEmpty()) {
      parts.add("FREQ=DAILY");
    } else {
      parts.add("FREQ=WEEKLY");
      parts.add("BYDAY=" + codes(without(EnumSet.allOf(DayOfWeek.class), exceptDays)));
    }
  }

  private static void addInterval(List<String> parts, int interval) {
    if (interval > 1) {
      parts.add("INTERVAL=" + interval);
    }
  }

  private void addMonths(List<String> parts) {
    var wanted = months.isEmpty() ? EnumSet.allOf(Month.class) : EnumSet.copyOf(months);
    wanted.removeAll(exceptMonths);
    if (wanted.size() < 12 && !wanted.isEmpty()) {
      parts.add(
          "BYMONTH="
              + wanted.stream()
                  .map(month -> String.valueOf(month.getValue()))
                  .collect(Collectors.joining(",")));
    }
  }

  private String ordinalDays() {
    return days.stream()
        .flatMap(day -> ordinals.stream().map(ordinal -> ordinal + code(day)))
        .collect(Collectors.joining(","));
  }

  private static Set<DayOfWeek> without(Set<DayOfWeek> days, Set<DayOfWeek> except) {
    var left = EnumSet.copyOf(days);
    left.removeAll(except);
    return left;
  }

  private static String codes(Set<DayOfWeek> days) {
    return days.stream().map(IssueRule::code).collect(Collectors.joining(","));
  }

  private static String numbers(Set<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 2);
  }
}
