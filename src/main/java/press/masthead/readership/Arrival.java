package press.masthead.readership;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import press.masthead.page.PageView;
import press.masthead.story.Story;
import press.masthead.title.Title;

/** A view as it came, in memory only: from here on the log knows no address. */
record Arrival(Story.Id story, Title.Id title, Instant at, String address, String agent) {
  /** No browser has more to say, and a queue of them must stay small. */
  static final int LONGEST_AGENT = 512;

  /** What makes two of them one view: the same reader and story within the same hour. */
  record Sight(Story.Id story, Instant hour, String address, String agent) {}

  static Arrival of(Story.Id story, PageView view, Instant at) {
    return new Arrival(story, view.title(), at, view.address(), shortened(view.agent()));
  }

  Sight sight() {
    return new Sight(story, at.truncatedTo(ChronoUnit.HOURS), address, agent);
  }

  private static String shortened(String agent) {
    return agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT);
  }
}
