package press.masthead.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import press.masthead.page.KeptPages;
import press.masthead.page.PageRequest;
import press.masthead.page.Pages;
import press.masthead.testing.RunningMasthead;
import press.masthead.testing.Statements;
import press.masthead.title.Titles;

/** What a story page costs that is not kept. */
@RunningMasthead
class ColdStoryTest {
  private static final int MOST = 5;

  @Autowired ApplicationContext house;
  @Autowired Pages pages;
  @Autowired KeptPages kept;
  @Autowired Titles titles;

  @Test
  void asksTheDatabaseAFewTimes() {
    var gazette = Gazette.in(house);
    var path =
        gazette.publish("Harbour dredging begins at dawn", Instant.parse("2019-03-01T10:00:00Z"));
    for (int n = 0; n < 5; n++) {
      gazette.publish(
          "Harbour dredging, day " + n, Instant.parse("2019-03-02T10:00:00Z").plusSeconds(n));
    }
    var request = new PageRequest(titles.bySlug("gazette").orElseThrow(), path);
    pages.get(request);
    kept.forget(List.of("titles"));
    var asked = Statements.of(() -> pages.get(request));
    assertThat(asked).isNotEmpty().hasSizeLessThanOrEqualTo(MOST);
    assertThat(Statements.of(() -> pages.get(request))).isEmpty();
  }
}
