package press.masthead.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.masthead.changelog.Reads;
import press.masthead.comment.Conversation.Entry;
import press.masthead.comment.Report.Reason;
import press.masthead.reader.Outcome;
import press.masthead.reader.Reader;
import press.masthead.reader.Readers;
import press.masthead.reader.Registrations;
import press.masthead.staff.Member;
import press.masthead.staff.Newsroom;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.testing.MovingClock;
import press.masthead.testing.RunningMasthead;
import press.masthead.title.Sections;
import press.masthead.title.Titles;

@RunningMasthead
class CommentsTest {
  @Autowired private Comments comments;
  @Autowired private Moderation moderation;
  @Autowired private ModeratedComments moderated;
  @Autowired private Conversations conversations;
  @Autowired private Stories stories;
  @Autowired private Titles titles;
  @Autowired private Sections sections;
  @Autowired private Registrations registrations;
  @Autowired private Readers readers;
  @Autowired private MovingClock clock;
  @Autowired private JdbcClient jdbc;
  private TalkedAbout world;
  private Story.Id story;
  private Reader ana;
  private Reader ben;

  @BeforeEach
  void publish() {
    world = new TalkedAbout(titles, sections, stories, registrations, readers);
    story = world.story();
    ana = world.reader("Ana");
    ben = world.reader("Ben");
  }

  @Test
  void showsWhatWasSaidNewestFirstWithItsReplies() {
    var first = said(ana, "First");
    var second = said(ben, "Second");
    replied(ben, first, "To the first");
    var shown = conversations.beneath(story);
    assertThat(shown.entries()).extracting(Entry::id).containsExactly(second, first);
    assertThat(shown.entries().getLast().replies())
        .extracting(CommentsTest::text)
        .containsExactly("To the first");
    assertThat(shown.heading()).isEqualTo("3 comments");
  }

  @Test
  void putsWhatIsDeeperThanThreeBesideWhatItAnswersAndNamesWhom() {
    var one = said(ana, "One");
    var two = replied(ben, one, "Two");
    var three = replied(ana, two, "Three");
    var four = replied(ben, three, "Four");
    replied(ana, four, "Five");
    var deepest = conversations.beneath(story).entries().getFirst().replies().getFirst().replies();
    assertThat(deepest).extracting(CommentsTest::text).containsExactly("Three", "Four", "Five");
    assertThat(deepest).extracting(Entry::inReplyTo).containsExactly(null, "Ana", "Ben");
  }

  @Test
  void makesOneCommentOfAFormSentTwice() {
    var nonce = UUID.randomUUID().toString();
    var first = comments.post(ana, story, "Once", nonce);
    assertThat(comments.post(ana, story, "Once", nonce)).isEqualTo(first);
    assertThat(conversations.count(story)).isEqualTo(1);
  }

  @Test
  void refusesTheSameWordsAgainButNotToAnotherComment() {
    var one = said(ana, "Hear, hear");
    assertThat(post(ana, "Hear, hear")).isInstanceOf(Said.Refused.class);
    assertThat(reply(ana, one, "Hear, hear")).isInstanceOf(Said.Done.class);
    assertThat(post(ben, "Hear, hear")).isInstanceOf(Said.Done.class);
  }

  @Test
  void refusesWhoHasNotConfirmedTheAddress() {
    assertThat(refusal(post(world.unverified("Carl"), "Hello"))).startsWith("Confirm your e-mail");
  }

  @Test
  void refusesWhereCommentsAreClosedOrTheStoryIsNotPublished() {
    moderation.close(story, Member.MASTHEAD);
    assertThat(refusal(post(ana, "Hello"))).contains("closed");
    assertThat(conversations.beneath(story).open()).isFalse();
    moderation.open(story, Member.MASTHEAD);
    assertThat(post(ana, "Hello")).isInstanceOf(Said.Done.class);
    stories.unpublish(story, Member.MASTHEAD);
    assertThat(refusal(post(ben, "Hello"))).contains("no longer published");
  }

  @Test
  void slowsDownWhoTalksTooFast() {
    IntStream.range(0, 5).forEach(n -> said(ana, "Thought " + n));
    assertThat(post(ana, "One more")).isInstanceOf(Said.TooOften.class);
    assertThat(post(ben, "Me too")).isInstanceOf(Said.Done.class);
    clock.forward(Duration.ofMinutes(1));
    assertThat(post(ana, "One more")).isInstanceOf(Said.Done.class);
  }

  @Test
  void letsOnlyItsWriterMendItAndOnlyForTenMinutes() {
    var id = said(ana, "It raind");
    assertThat(comments.mend(ben, id, "It snowed")).isInstanceOf(Said.Refused.class);
    assertThat(comments.mend(ana, id, "")).isInstanceOf(Said.Refused.class);
    assertThat(comments.mend(ana, id, "It rained")).isInstanceOf(Said.Done.class);
    var entry = conversations.beneath(story).entries().getFirst();
    assertThat(text(entry)).isEqualTo("It rained");
    assertThat(entry.edited()).isTrue();
    clock.forward(Duration.ofMinutes(10).plusSeconds(1));
    assertThat(refusal(comments.mend(ana, id, "It poured"))).contains("10 minutes");
  }

  @Test
  void leavesANoticeOfWhatIsGoneOnlyWhereSomethingStandsBeneathIt() {
    var answered = said(ana, "Answered");
    replied(ben, answered, "Yes");
    var alone = said(ana, "Alone");
    comments.withdraw(ana, answered);
    moderation.remove(alone, "spam", Member.MASTHEAD);
    var shown = conversations.beneath(story);
    assertThat(shown.count()).isEqualTo(1);
    assertThat(shown.entries()).hasSize(1);
    var notice = shown.entries().getFirst();
    assertThat(notice.state()).isEqualTo(Comment.State.WITHDRAWN);
    assertThat(notice.text()).isEmpty();
    assertThat(notice.writer()).isNull();
    assertThat(comments.find(answered).orElseThrow().text()).as("nothing is kept").isEmpty();
  }

  @Test
  void restoresWhatTheNewsroomRemoved() {
    var id = said(ana, "Hello");
    assertThat(moderation.remove(id, " ", Member.MASTHEAD)).isInstanceOf(Said.Refused.class);
    assertThat(moderation.remove(id, "a mistake", Member.MASTHEAD)).isInstanceOf(Said.Done.class);
    assertThat(moderation.remove(id, "again", Member.MASTHEAD)).isInstanceOf(Said.Refused.class);
    assertThat(comments.withdraw(ana, id)).isInstanceOf(Said.Refused.class);
    assertThat(conversations.count(story)).isZero();
    assertThat(moderation.restore(id, Member.MASTHEAD)).isInstanceOf(Said.Done.class);
    assertThat(conversations.count(story)).isEqualTo(1);
  }

  @Test
  void refusesToAnswerWhatIsGone() {
    var id = said(ana, "Hello");
    moderation.remove(id, "spam", Member.MASTHEAD);
    assertThat(refusal(reply(ben, id, "Hello"))).contains("no longer there");
  }

  @Test
  void takesOneReportOfAReaderForAComment() {
    var id = said(ana, "Buy now");
    var report = new Report(Reason.SPAM, "Look");
    assertThat(comments.report(ana, id, report)).isInstanceOf(Said.Refused.class);
    assertThat(comments.report(ben, id, report)).isInstanceOf(Said.Done.class);
    assertThat(comments.report(ben, id, report)).isInstanceOf(Said.Refused.class);
    assertThat(
            jdbc.sql("select count(*) from comment_report where comment_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void leavesAReportedCommentUntilItIsReportedAgain() {
    var id = said(ana, "Buy now");
    comments.report(ben, id, new Report(Reason.SPAM, ""));
    assertThat(waits(id)).isTrue();
    assertThat(moderation.keep(id, Member.MASTHEAD)).isInstanceOf(Said.Done.class);
    assertThat(waits(id)).isFalse();
    comments.report(world.reader("Cora"), id, new Report(Reason.SPAM, ""));
    assertThat(waits(id)).isTrue();
    moderation.remove(id, "spam", Member.MASTHEAD);
    assertThat(moderation.keep(id, Member.MASTHEAD)).isInstanceOf(Said.Refused.class);
    moderation.restore(id, Member.MASTHEAD);
    assertThat(waits(id)).as("it was looked into").isFalse();
  }

  @Test
  void tellsTheNewsroomOfAReport() {
    var id = said(ana, "Buy now");
    var newsroom = Newsroom.key(titles.bySlug("courier").orElseThrow().id());
    var before = logged(newsroom);
    comments.report(ben, id, new Report(Reason.SPAM, ""));
    assertThat(logged(newsroom)).isEqualTo(before + 1);
  }

  @Test
  void logsWhatPagesReadOfIt() {
    Set<String> reads = new HashSet<>();
    var id = said(ana, "Hello");
    Reads.into(reads, () -> conversations.beneath(story));
    assertThat(reads).contains(Comments.key(story), Readers.nameKey(ana.id()));
    assertThat(logged(Comments.countKey(story))).isEqualTo(1);
    comments.mend(ana, id, "Hello there");
    assertThat(logged(Comments.key(story))).isEqualTo(2);
    assertThat(logged(Comments.countKey(story))).as("an edit changes no count").isEqualTo(1);
    comments.withdraw(ana, id);
    assertThat(logged(Comments.countKey(story))).isEqualTo(2);
  }

  @Test
  void goesOnFromPageToPageWithoutLossOrRepetition() {
    var written =
        IntStream.range(0, 120)
            .mapToObj(n -> comments.bring(ana.id(), story, null, "No " + n, clock.instant()))
            .toList();
    for (var n = 0; n < 120; n += 7) {
      comments.bring(ben.id(), story, written.get(n), "Yes", clock.instant());
    }
    for (var sort : Sort.values()) {
      var seen = new java.util.ArrayList<Comment.Id>();
      String after = null;
      do {
        var page = conversations.page(story, sort, after);
        page.entries().forEach(entry -> seen.add(entry.id()));
        after = page.after();
      } while (after != null);
      assertThat(seen).as(sort.name()).containsExactlyInAnyOrderElementsOf(written);
    }
    assertThat(conversations.page(story, Sort.OLDEST, null).entries().getFirst().id())
        .isEqualTo(written.getFirst());
    assertThat(
            conversations.page(story, Sort.MOST_REPLIED, "nonsense").entries().getFirst().replies())
        .hasSize(1);
  }

  @Test
  void saysHowManyRepliesAreNotShown() {
    var top = said(ana, "Well?");
    IntStream.range(0, 13)
        .forEach(n -> comments.bring(ben.id(), story, top, "Reply " + n, clock.instant()));
    var beneath = conversations.beneath(story).entries().getFirst();
    assertThat(beneath.replies()).hasSize(10);
    assertThat(beneath.hidden()).isEqualTo(3);
    assertThat(conversations.thread(story, top).orElseThrow().entries().getFirst().replies())
        .hasSize(13);
  }

  @Test
  void keepsTheWordsAndNotTheNameOfAnErasedAccount() {
    var id = said(ana, "I was here");
    replied(ben, id, "So was I");
    var copy = readers.export(ana.id());
    assertThat(copy.toString()).contains("I was here");
    assertThat(readers.erase(ana, TalkedAbout.PASSWORD)).isEqualTo(new Outcome.Done());
    var entry = conversations.beneath(story).entries().getFirst();
    assertThat(text(entry)).isEqualTo("I was here");
    assertThat(entry.writer()).isNull();
    assertThat(conversations.count(story)).isEqualTo(2);
  }

  @Test
  void countsExactlyWhateverHappensAtTheSameTime() throws Exception {
    var targets =
        IntStream.range(0, 30)
            .mapToObj(n -> comments.bring(ana.id(), story, null, "Target " + n, clock.instant()))
            .toList();
    try (var everyone = Executors.newFixedThreadPool(12)) {
      var work =
          IntStream.range(0, 240)
              .<Future<?>>mapToObj(n -> everyone.submit(() -> disturb(n, targets)))
              .toList();
      for (var each : work) {
        finish(each);
      }
    }
    var counted =
        jdbc.sql("select count(*) from comment where story_id = :story and state = 'VISIBLE'")
            .param("story", story.value())
            .query(Integer.class)
            .single();
    assertThat(conversations.count(story)).isEqualTo(counted);
    assertThat(moderation.miscounts()).isEmpty();
    assertThat(conversations.page(story, Sort.NEWEST, null).count()).isEqualTo(counted);
  }

  private void disturb(int n, List<Comment.Id> targets) {
    var target = targets.get(n % targets.size());
    switch (n % 6) {
      case 0 -> comments.bring(ben.id(), story, null, "New " + n, clock.instant());
      case 1 -> comments.bring(ben.id(), story, target, "Reply " + n, clock.instant());
      case 2 -> moderation.remove(target, "in parallel", Member.MASTHEAD);
      case 3 -> moderation.restore(target, Member.MASTHEAD);
      case 4 -> comments.withdraw(ana, target);
      default -> comments.mend(ana, target, "Mended " + n);
    }
  }

  private static void finish(Future<?> work) throws InterruptedException {
    try {
      work.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  private Comment.Id said(Reader writer, String text) {
    return done(post(writer, text));
  }

  private Comment.Id replied(Reader writer, Comment.Id to, String text) {
    return done(reply(writer, to, text));
  }

  private Said post(Reader writer, String text) {
    return comments.post(writer, story, text, UUID.randomUUID().toString());
  }

  private Said reply(Reader writer, Comment.Id to, String text) {
    return comments.reply(writer, to, text, UUID.randomUUID().toString());
  }

  private static Comment.Id done(Said said) {
    return switch (said) {
      case Said.Done(var comment) -> comment.id();
      case Said.Refused(var text) -> throw new AssertionError(text);
      case Said.TooOften(var pause) -> throw new AssertionError(pause.words());
    };
  }

  private static String refusal(Said said) {
    return ((Said.Refused) said).text();
  }

  private static String text(Entry entry) {
    return ((CommentText.Part.Words) entry.text().getFirst().lines().getFirst().getFirst()).text();
  }

  private boolean waits(Comment.Id id) {
    return moderated.find(id).orElseThrow().isWaiting();
  }

  private int logged(String key) {
    return jdbc.sql("select count(*) from change where :key = any(keys)")
        .param("key", key)
        .query(Integer.class)
        .single();
  }
}
