package press.masthead.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;
import press.masthead.changelog.Change;
import press.masthead.changelog.Position;
import press.masthead.title.Title;

class DeskNewsTest {
  private static final Duration SHORT = Duration.ofMillis(1);
  private static final Position HERE = new Position(7, 3);

  private final DeskNews news = new DeskNews();

  @Test
  void tellsOnlyWhoWantsToHearOfThatTitle() throws InterruptedException {
    try (var one = news.listen(List.of(new Title.Id(1)));
        var both = news.listen(List.of(new Title.Id(1), new Title.Id(2)))) {
      news.changedHere(Set.of("newsroom:2", "story:4/body", "title:1"));
      assertThat(one.await(SHORT)).isFalse();
      assertThat(both.await(SHORT)).isTrue();
      news.follow(List.of(new Change(HERE, Instant.EPOCH, Set.of("newsroom:1"))));
      assertThat(one.await(SHORT)).isTrue();
      assertThat(news.position()).isEqualTo(HERE);
    }
  }

  @Test
  void tellsOnceOfWhatHappensAtOnce() throws InterruptedException {
    try (var one = news.listen(List.of(new Title.Id(1)))) {
      news.changedHere(Set.of("newsroom:1"));
      news.changedHere(Set.of("newsroom:1"));
      assertThat(one.await(SHORT)).isTrue();
      assertThat(one.await(SHORT)).isFalse();
    }
  }

  /** Something may have been missed. */
  @Test
  void tellsAllWhenItBeginsAnew() throws InterruptedException {
    try (var one = news.listen(List.of(new Title.Id(1)))) {
      news.rebuild(HERE);
      assertThat(one.await(SHORT)).isTrue();
    }
  }

  @Test
  void letsNobodyWaitWhileTheProgramStops() throws InterruptedException {
    try (var one = news.listen(List.of(new Title.Id(1)));
        var context = new StaticApplicationContext()) {
      news.close(new ContextClosedEvent(context));
      assertThat(news.isClosing()).isTrue();
      assertThat(one.await(Duration.ofMinutes(1))).isTrue();
    }
  }
}
