package press.masthead.operations.invented;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** A language that nobody speaks: some words in every sentence, most of them hardly ever. */
final class Words {
  private static final int VOCABULARY = 40_000;
  private static final int MONOSYLLABLES = 600;
  private static final double STEEPNESS = 1.05;
  private static final String[] ONSETS = {
    "b", "br", "c", "d", "dr", "f", "g", "gl", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st",
    "t", "tr", "v", "w", "z", ""
  };
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ea", "io", "ou"};
  private static final String[] CODAS = {
    "", "", "", "l", "m", "n", "r", "s", "t", "nd", "rk", "st"
  };

  private final List<String> words;
  private final double[] upTo;

  Words(long seed) {
    var random = new SplittableRandom(seed);
    var made = new LinkedHashSet<String>();
    while (made.size() < VOCABULARY) {
      made.add(word(random, made.size() < MONOSYLLABLES ? 1 : 2 + random.nextInt(3)));
    }
    words = List.copyOf(made);
    upTo = new double[VOCABULARY];
    var sum = 0.0;
    for (int n = 0; n < VOCABULARY; n++) {
      sum += 1 / Math.pow(n + 10, STEEPNESS);
      upTo[n] = sum;
    }
  }

  private static String word(SplittableRandom random, int syllables) {
    var word = new StringBuilder();
    for (int n = 0; n < syllables; n++) {
      word.append(one(ONSETS, random)).append(one(VOWELS, random)).append(one(CODAS, random));
    }
    return word.toString();
  }

  private static String one(String[] of, SplittableRandom random) {
    return of[random.nextInt(of.length)];
  }

  /** Any word, frequent ones more often. */
  String any(SplittableRandom random) {
    var place = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return words.get(place < 0 ? Math.min(-place - 1, VOCABULARY - 1) : place);
  }

  /** A word that is rare everywhere else: the {@code nth} of those that belong to a subject. */
  String of(int subject, int nth) {
    return words.get(2_000 + Math.floorMod(subject * 7_919 + nth * 104_729, VOCABULARY - 2_000));
  }

  static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
