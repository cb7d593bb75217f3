package press.masthead.readership;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import press.masthead.page.Times;
import press.masthead.story.Teaser;

/**
 * The list on a page: template {@code readership/mostRead.jte}.
 *
 * @param address where a page that was kept finds the list as it is now
 */
public record MostReadList(Ranking ranking, Times times, String address) {
  private static final int LONGEST_HEADLINE = 50;

  public boolean isEmpty() {
    return ranking.entries().isEmpty();
  }

  /** The headline, cut before the word that would make it too long. */
  public String headline(Teaser teaser) {
    var headline = teaser.headline();
    if (headline.length() <= LONGEST_HEADLINE) {
      return headline;
    }
    var words = BreakIterator.getLineInstance(Locale.forLanguageTag(teaser.language()));
    words.setText(headline);
    var end = words.preceding(LONGEST_HEADLINE + 1);
    var cut = headline.substring(0, end > 0 ? end : LONGEST_HEADLINE);
    return cut.replaceFirst("[\\s\\p{Punct}–—]+$", "") + " …";
  }

  /** Such as “the last 24 hours”. */
  public String window() {
    var hours = ranking.window().toHours();
    if (hours == 1) {
      return "the last hour";
    }
    return hours % 24 == 0 && hours > 24
        ? "the last " + hours / 24 + " days"
        : "the last " + hours + " hours";
  }
}
