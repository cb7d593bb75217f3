package press.masthead.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import press.masthead.checker.History.Assembly;
import press.masthead.checker.History.Outcome;
import press.masthead.checker.History.Seen;
import press.masthead.checker.History.Write;

/** Histories written by hand; times are small numbers. */
class CheckerTest {
  private final History history = new History();

  @Test
  void acceptsTheStateBeforeOrAfterWhileAWriteIsUnderWay() {
    write("a", 0, 1, "1");
    write("a", 10, 20, "2");
    see("a", 5, 8, "1");
    see("a", 11, 15, "1");
    see("a", 12, 13, "2");
    see("a", 19, 30, "2");
    var verdict = Checker.judge(history);
    assertThat(verdict.stale()).isEmpty();
    assertThat(verdict.neverWritten()).isEmpty();
    assertThat(verdict.backwards()).isEmpty();
    assertThat(verdict.lag()).isZero();
  }

  @Test
  void findsTheOlderStateInAnAnswerBegunAfterTheAcknowledgement() {
    write("a", 0, 1, "1");
    write("a", 10, 20, "2");
    see("a", 21, 22, "1");
    assertThat(Checker.judge(history).stale()).hasSize(1);
  }

  @Test
  void acceptsTheOlderStateInAnAnswerBegunBeforeTheAcknowledgement() {
    write("a", 0, 1, "1");
    write("a", 10, 20, "2");
    see("a", 19, 90, "1");
    assertThat(Checker.judge(history).stale()).isEmpty();
  }

  @Test
  void findsWhatWasNeverWrittenAndWhatWasShownBeforeItWas() {
    write("a", 0, 1, "1");
    write("a", 10, 20, "2");
    see("a", 21, 22, "3");
    see("a", 5, 9, "2");
    assertThat(Checker.judge(history).neverWritten()).hasSize(2);
  }

  @Test
  void measuresHowLongAnotherNodeShowsTheOlderState() {
    write("a", 0, 1, "1");
    write("a", 10, 20, "2");
    see("b", 25, 26, "1");
    see("b", 70, 71, "1");
    see("b", 80, 81, "2");
    var verdict = Checker.judge(history);
    assertThat(verdict.stale()).isEmpty();
    assertThat(verdict.lag()).isEqualTo(Duration.ofNanos(50));
    assertThat(verdict.slowest()).contains("begin=70");
  }

  @Test
  void takesForFollowedWhatALogTellsAlsoOnTheSameNode() {
    write("a", 0, 1, "1");
    write("a", 10, 20, "2");
    history.add(new Seen("story", "/", "a", true, 25, 26, Map.of("take", "1")));
    var verdict = Checker.judge(history);
    assertThat(verdict.stale()).isEmpty();
    assertThat(verdict.lag()).isEqualTo(Duration.ofNanos(5));
  }

  @Test
  void neitherDemandsNorForbidsAWriteOfUnknownOutcome() {
    write("a", 0, 1, "1");
    history.add(new Write("story", "a", 10, 20, Outcome.UNKNOWN, Map.of("take", "2")));
    see("a", 30, 31, "1");
    see("a", 40, 41, "2");
    var verdict = Checker.judge(history);
    assertThat(verdict.stale()).isEmpty();
    assertThat(verdict.neverWritten()).isEmpty();
    assertThat(verdict.backwards()).isEmpty();
  }

  @Test
  void allowsNoUnknownWriteToComeBackOnceALaterOneIsAcknowledged() {
    write("a", 0, 1, "1");
    history.add(new Write("story", "a", 10, 20, Outcome.UNKNOWN, Map.of("take", "2")));
    write("a", 30, 40, "3");
    see("a", 50, 51, "2");
    assertThat(Checker.judge(history).stale()).hasSize(1);
  }

  @Test
  void findsAPageThatGoesBackBeforeTheAcknowledgement() {
    write("a", 0, 1, "1");
    write("a", 10, 90, "2");
    see("a", 20, 30, "2");
    see("a", 31, 32, "1");
    var verdict = Checker.judge(history);
    assertThat(verdict.stale()).isEmpty();
    assertThat(verdict.backwards()).hasSize(1);
  }

  @Test
  void looksOnlyAtTheFactsThatAPageShows() {
    state(0, 1, Map.of("headline", "1", "body", "1"));
    state(10, 20, Map.of("headline", "1", "body", "2"));
    history.add(new Seen("story", "/", "a", false, 30, 31, Map.of("headline", "1")));
    assertThat(Checker.judge(history).stale()).isEmpty();
    history.add(new Seen("story", "/story", "a", false, 30, 31, Map.of("body", "1")));
    assertThat(Checker.judge(history).stale()).hasSize(1);
  }

  @Test
  void acceptsWhatWasShownTwiceForTwoReasons() {
    state(0, 1, Map.of("published", "no"));
    state(10, 20, Map.of("published", "yes"));
    state(30, 40, Map.of("published", "no"));
    history.add(new Seen("story", "/", "a", false, 50, 51, Map.of("published", "no")));
    assertThat(Checker.judge(history).stale()).isEmpty();
  }

  @Test
  void findsAPageThatWasMadeAgainForNothing() {
    write("a", 0, 1, "1");
    make(10, 11, 7);
    make(20, 21, 7);
    assertThat(Checker.judge(history).needless()).hasSize(1);
  }

  @Test
  void findsAPageThatWasMadeAgainForAChangeItDoesNotShow() {
    write("a", 0, 1, "1");
    make(10, 11, 7);
    write("a", 12, 13, "2");
    make(20, 21, 7);
    assertThat(Checker.judge(history).needless()).hasSize(1);
  }

  @Test
  void excusesAPageThatChangedWasOvertakenOrIsBackWhereItWas() {
    write("a", 0, 1, "1");
    make(10, 11, 7);
    write("a", 12, 13, "2");
    make(20, 25, 8);
    write("a", 24, 30, "3");
    make(40, 41, 8);
    write("a", 42, 43, "4");
    write("a", 44, 45, "3");
    make(50, 51, 8);
    assertThat(Checker.judge(history).needless()).isEmpty();
  }

  @Test
  void excusesACountThatAnotherStoryMadeUpFor() {
    goAndCome("yes");
    make("/archive", 10, 11, 7);
    make("/archive", 60, 61, 7);
    assertThat(Checker.judge(history).needless()).isEmpty();
  }

  @Test
  void findsACountMadeAgainAlthoughNoOtherStoryCame() {
    goAndCome("no");
    make("/archive", 10, 11, 7);
    make("/archive", 60, 61, 7);
    assertThat(Checker.judge(history).needless()).hasSize(1);
  }

  @Test
  void excusesNoPageThatNamesItsStories() {
    goAndCome("yes");
    make("/world", 10, 11, 7);
    make("/world", 60, 61, 7);
    assertThat(Checker.judge(history).needless()).hasSize(1);
  }

  /** One story that was out is taken away, another that was not comes, or does not. */
  private void goAndCome(String comes) {
    out("one", 0, "yes");
    out("other", 0, "no");
    out("one", 20, "no");
    out("other", 30, comes);
  }

  private void out(String story, long begin, String published) {
    history.add(
        new Write(story, "a", begin, begin + 1, Outcome.DONE, Map.of("published", published)));
  }

  private void write(String node, long begin, long end, String take) {
    history.add(new Write("story", node, begin, end, Outcome.DONE, Map.of("take", take)));
  }

  private void state(long begin, long end, Map<String, String> state) {
    history.add(new Write("story", "a", begin, end, Outcome.DONE, state));
  }

  private void see(String node, long begin, long end, String take) {
    history.add(new Seen("story", "/", node, false, begin, end, Map.of("take", take)));
  }

  private void make(long begin, long end, int content) {
    make("/", begin, end, content);
  }

  private void make(String page, long begin, long end, int content) {
    history.add(new Assembly(page, "a", begin, end, content));
  }
}
