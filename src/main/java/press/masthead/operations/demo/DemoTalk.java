package press.masthead.operations.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.masthead.comment.Comment;
import press.masthead.comment.Comments;
import press.masthead.operations.demo.DemoFiles.CommentLine;
import press.masthead.operations.demo.DemoFiles.Talk;
import press.masthead.reader.Reader;
import press.masthead.reader.Registrations;
import press.masthead.story.Story;

/** Readers, whose passwords nobody knows, and what they said. */
@Component
class DemoTalk {
  private static final Duration SOON = Duration.ofMinutes(20);

  private final Registrations registrations;
  private final Comments comments;
  private final DemoTable done;
  private final Clock clock;

  DemoTalk(Registrations registrations, Comments comments, DemoTable done, Clock clock) {
    this.registrations = registrations;
    this.comments = comments;
    this.done = done;
    this.clock = clock;
  }

  /** A story that may be talked about. */
  record Subject(Story.Id story, Instant published) {}

  void fill(Talk talk, Map<String, Subject> subjects) {
    var readers = new HashMap<String, Reader.Id>();
    for (var reader : talk.readers()) {
      readers.put(
          reader.key(),
          new Reader.Id(
              done.once(
                  "reader",
                  reader.key(),
                  () ->
                      registrations
                          .enrol(reader.email(), reader.displayName(), UUID.randomUUID().toString())
                          .value())));
    }
    for (var n = 0; n < talk.comments().size(); n++) {
      var line = talk.comments().get(n);
      var subject =
          Objects.requireNonNull(subjects.get(line.story()), () -> "no story " + line.story());
      say(line, String.valueOf(n), subject, null, subject.published(), readers);
    }
  }

  private void say(
      CommentLine line,
      String name,
      Subject subject,
      Comment.@Nullable Id answered,
      Instant after,
      Map<String, Reader.Id> readers) {
    var at = moment(line, after);
    var reader = Objects.requireNonNull(readers.get(line.reader()), () -> "no " + line.reader());
    var id =
        new Comment.Id(
            done.once(
                "comment",
                name,
                () -> comments.bring(reader, subject.story(), answered, line.text(), at).value()));
    var replies = line.replies() == null ? List.<CommentLine>of() : line.replies();
    for (var n = 0; n < replies.size(); n++) {
      say(replies.get(n), name + "." + n, subject, id, at, readers);
    }
  }

  /** Nobody speaks before there is something to speak about, nor in the future. */
  private Instant moment(CommentLine line, Instant after) {
    var now = clock.instant();
    var hours = line.hoursAgo() == null ? 0 : line.hoursAgo();
    var days = line.daysAgo() == null ? 0 : line.daysAgo();
    var said = now.minus(Duration.ofDays(days)).minus(Duration.ofHours(hours));
    var at = said.isAfter(after) ? said : after.plus(SOON);
    return at.isAfter(now) ? now : at;
  }
}
