package press.masthead.delivery.purge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a CDN knows pages by. A change-log key becomes a tag of eight letters and digits: the first
 * 40 bits of its SHA-256, in lower case since Cloudflare ignores case. Two keys that share a tag
 * cost a needless purge, never a missed one.
 *
 * <p>A field holds so many tags and no more. Where a page read more keys they are folded: numbers
 * give way to blocks of 64, then of 4096 ({@code story:131/teaser} to {@code story:2~/teaser}),
 * since long lists hold neighbours; and where that is too many still, to one tag for any change at
 * all. Every change names its key in all of these forms, so that it reaches a page however folded.
 */
final class Tags {
  /** On every page. */
  static final String EVERYTHING = "masthead";

  /** On pages folded altogether, in every purge. */
  static final String ANY = "any";

  /** Every answer follows from whose host was asked. */
  static final String TITLES = "titles";

  private static final int FOLDS = 2;
  private static final int BLOCK_BITS = 6;
  private static final int BITS = 40;
  private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final Pattern NUMBER = Pattern.compile("(?<=:)\\d{1,18}");

  private Tags() {}

  /** Those of a page that read {@code keys}, at most so many. */
  static Set<String> of(Collection<String> keys, int most) {
    for (int fold = 0; fold <= FOLDS; fold++) {
      var tags = new TreeSet<String>();
      tags.add(EVERYTHING);
      tags.add(tag(TITLES));
      for (var key : keys) {
        tags.add(tag(folded(key, fold)));
      }
      if (tags.size() <= most) {
        return tags;
      }
    }
    return new TreeSet<>(Set.of(EVERYTHING, ANY));
  }

  /** Those of all pages that may have read one of {@code keys}. */
  static Set<String> reaching(Collection<String> keys) {
    var tags = new LinkedHashSet<String>();
    for (var key : keys) {
      for (int fold = 0; fold <= FOLDS; fold++) {
        tags.add(tag(folded(key, fold)));
      }
    }
    if (!tags.isEmpty()) {
      tags.add(ANY);
    }
    return tags;
  }

  private static String folded(String key, int times) {
    if (times == 0) {
      return key;
    }
    var number = NUMBER.matcher(key);
    if (!number.find()) {
      return key;
    }
    long block = Long.parseLong(number.group()) >> (BLOCK_BITS * times);
    return key.substring(0, number.start())
        + block
        + "~".repeat(times)
        + key.substring(number.end());
  }

  private static String tag(String key) {
    var hash = sha256().digest(key.getBytes(StandardCharsets.UTF_8));
    long bits = 0;
    for (int n = 0; n < BITS / Byte.SIZE; n++) {
      bits = bits << Byte.SIZE | hash[n] & 0xff;
    }
    var tag = new StringBuilder();
    for (int at = BITS - 5; at >= 0; at -= 5) {
      tag.append(DIGITS.charAt((int) (bits >> at) & 31));
    }
    return tag.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
