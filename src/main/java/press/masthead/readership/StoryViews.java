package press.masthead.readership;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import press.masthead.page.PageView;
import press.masthead.story.Story;

/** Sorts out the views of stories by people who look at them. */
@Component
class StoryViews implements PageView.Counter {
  private static final String STORY = "story:";

  /**
   * Of {@code Sec-Purpose} (Fetch standard), {@code Purpose} and {@code X-Moz}: what a browser
   * loads on suspicion.
   */
  private static final Pattern AHEAD =
      Pattern.compile("prefetch|prerender|preview", Pattern.CASE_INSENSITIVE);

  private static final int AGENTS = 1_000;

  private final ViewWriter writer;
  private final Clock clock;

  /** Readers' browsers are few kinds, and telling one takes longer than sending a page. */
  private final LoadingCache<String, Boolean> robots =
      Caffeine.newBuilder().maximumSize(AGENTS).build(Robots::sent);

  StoryViews(ViewWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  @Override
  public void count(PageView view) {
    if (view.subject().startsWith(STORY) && !isAhead(view)) {
      var story = Long.parseLong(view.subject(), STORY.length(), view.subject().length(), 10);
      var arrival = Arrival.of(new Story.Id(story), view, clock.instant());
      if (!robots.get(arrival.agent())) {
        writer.hand(arrival);
      }
    }
  }

  private static boolean isAhead(PageView view) {
    return !view.purpose().isEmpty() && AHEAD.matcher(view.purpose()).find();
  }
}
