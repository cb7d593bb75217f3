package press.masthead.archive.extract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.archive.extract.words.PageTime;
import press.masthead.story.body.Body;

/**
 * Everything a page says of its story and around it. What the page does not say is null or empty;
 * lines nothing could be made of are {@code unplaced}.
 *
 * @param title what the page calls itself to search engines and in other pages' links, the site's
 *     name included where the page includes it
 * @param bylineText the byline as it is written, of which {@code byline} has the names
 */
public record Extraction(
    @Nullable String headline,
    @Nullable String title,
    @Nullable String standfirst,
    @Nullable String kicker,
    List<String> byline,
    @Nullable String bylineText,
    @Nullable String source,
    List<String> section,
    @Nullable PageTime published,
    @Nullable PageTime modified,
    @Nullable String language,
    @Nullable Picture picture,
    Body body,
    List<Related> related,
    List<MostRead> mostRead,
    @Nullable Imprint imprint,
    @Nullable String url,
    @Nullable String site,
    List<String> unplaced) {

  public Extraction {
    byline = List.copyOf(byline);
    section = List.copyOf(section);
    related = List.copyOf(related);
    mostRead = List.copyOf(mostRead);
    unplaced = List.copyOf(unplaced);
  }

  /** The story's main picture; a page saved as text has its words but no address. */
  public record Picture(@Nullable String url, @Nullable String caption, @Nullable String credit) {}

  /** A related story as the page teases it; its date is known to the day at best. */
  public record Related(
      @Nullable String kicker,
      String title,
      @Nullable String teaser,
      List<String> section,
      @Nullable LocalDate date,
      @Nullable String url) {
    public Related {
      section = List.copyOf(section);
    }
  }

  /** One line of the most-read list. */
  public record MostRead(int rank, String title, List<String> section, @Nullable String url) {
    public MostRead {
      section = List.copyOf(section);
    }
  }

  /** Who publishes, and when issues appear, as an RFC 5545 recurrence rule where one is told. */
  public record Imprint(String text, @Nullable String rrule) {}
}
