package press.masthead.archive.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Overlap of two texts as sequences of four words, counted: the measure of the article extraction
 * benchmark (scrapinghub/article-extraction-benchmark).
 */
final class Shingles {
  private static final int SIZE = 4;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private Shingles() {}

  /** Shares of true positives, false positives and false negatives; they add up to 1. */
  record Overlap(double hit, double extra, double missed, boolean identical) {}

  static Overlap compare(String expected, String found) {
    var wanted = words(expected);
    var got = words(found);
    var wantedShingles = shingles(wanted);
    var gotShingles = shingles(got);
    var hit = 0;
    for (var entry : wantedShingles.entrySet()) {
      hit += Math.min(entry.getValue(), gotShingles.getOrDefault(entry.getKey(), 0));
    }
    var extra = sum(gotShingles) - hit;
    var missed = sum(wantedShingles) - hit;
    var all = Math.max(1, hit + extra + missed);
    return new Overlap(
        (double) hit / all, (double) extra / all, (double) missed / all, wanted.equals(got));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  private static Map<List<String>, Integer> shingles(List<String> words) {
    var shingles = new HashMap<List<String>, Integer>();
    if (!words.isEmpty() && words.size() < SIZE) {
      shingles.put(words, 1);
    }
    for (var i = 0; i + SIZE <= words.size(); i++) {
      shingles.merge(words.subList(i, i + SIZE), 1, Integer::sum);
    }
    return shingles;
  }

  private static int sum(Map<List<String>, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }
}
