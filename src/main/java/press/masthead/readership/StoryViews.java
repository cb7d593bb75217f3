package press.masthead.readership;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import press.masthead.page.PageView;
import press.masthead.story.Story;

/** Sorts out the views of stories by people who look at them. */
@Component
class StoryViews implements PageView.Counter {
  private static final Pattern STORY = Pattern.compile("story:(\\d{1,18})");

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
    story(view)
        .filter(story -> !AHEAD.matcher(view.purpose()).find())
        .map(story -> Arrival.of(story, view, clock.instant()))
        .filter(arrival -> !robots.get(arrival.agent()))
        .ifPresent(writer::hand);
  }

  private static Optional<Story.Id> story(PageView view) {
    var subject = STORY.matcher(view.subject());
    return subject.matches()
        ? Optional.of(new Story.Id(Long.parseLong(subject.group(1))))
        : Optional.empty();
  }
}
