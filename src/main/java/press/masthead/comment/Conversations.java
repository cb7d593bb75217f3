package press.masthead.comment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.changelog.Reads;
import press.masthead.comment.CountTable.Count;
import press.masthead.comment.ThreadTable.Top;
import press.masthead.reader.Readers;
import press.masthead.story.PublishedStory;
import press.masthead.story.Story;

/** Comments as readers see them. Every answer notes what a page that shows it depends on. */
@Service
public class Conversations {
  private static final int THREADS_WITH_STORY = 20;
  private static final int REPLIES_WITH_STORY = 10;
  private static final int THREADS_A_PAGE = 50;
  private static final int REPLIES_A_PAGE = 100;
  private static final int REPLIES_ALONE = 2000;

  private final ThreadTable threads;
  private final CountTable counts;
  private final CountBeside beside;
  private final Readers readers;

  Conversations(ThreadTable threads, CountTable counts, CountBeside beside, Readers readers) {
    this.threads = threads;
    this.counts = counts;
    this.beside = beside;
    this.readers = readers;
  }

  /** What stands beneath a story: the newest threads, each with its first replies. */
  @Transactional(readOnly = true)
  public Conversation beneath(Story.Id story) {
    return read(story, Sort.NEWEST, null, THREADS_WITH_STORY, REPLIES_WITH_STORY);
  }

  /**
   * As {@link #beneath(Story.Id)}, by the count that the story brought along: asks nothing where
   * nobody has commented.
   */
  public Conversation beneath(PublishedStory story) {
    Reads.note(Comments.key(story.id()));
    return read(
        story.id(), beside.of(story), Sort.NEWEST, null, THREADS_WITH_STORY, REPLIES_WITH_STORY);
  }

  /**
   * A page of all threads.
   *
   * @param after from {@link Conversation#after()}; null, or anything else, for the first page
   */
  @Transactional(readOnly = true)
  public Conversation page(Story.Id story, Sort sort, @Nullable String after) {
    return read(story, sort, after, THREADS_A_PAGE, REPLIES_A_PAGE);
  }

  /** One thread, whole. */
  @Transactional(readOnly = true)
  public Optional<Conversation> thread(Story.Id story, Comment.Id top) {
    Reads.note(Comments.key(story));
    return threads
        .top(top)
        .filter(found -> found.comment().story().equals(story))
        .map(found -> {
          var count = counts.find(story).orElse(Count.NONE);
          return conversation(story, count, Sort.OLDEST, List.of(found), REPLIES_ALONE, null);
        });
  }

  /** One comment without what is beneath it. */
  @Transactional(readOnly = true)
  public Conversation.Entry alone(Comment comment) {
    Reads.note(Comments.key(comment.story()));
    return tree(List.of(comment)).entry(comment, 0);
  }

  /** How many comments a story has. */
  public int count(Story.Id story) {
    Reads.note(Comments.countKey(story));
    return counts.find(story).orElse(Count.NONE).visible();
  }

  /** As {@link #count}, for many; stories without comments are left out. */
  public Map<Story.Id, Integer> counts(Collection<Story.Id> stories) {
    stories.forEach(story -> Reads.note(Comments.countKey(story)));
    return counts.all(stories);
  }

  private Conversation read(
      Story.Id story, Sort sort, @Nullable String after, int threadLimit, int replyLimit) {
    Reads.note(Comments.key(story));
    var count = counts.find(story).orElse(Count.NONE);
    return read(story, count, sort, after, threadLimit, replyLimit);
  }

  private Conversation read(
      Story.Id story,
      Count count,
      Sort sort,
      @Nullable String after,
      int threadLimit,
      int replyLimit) {
    if (count.visible() == 0) {
      return new Conversation(story, 0, count.open(), sort, List.of(), null);
    }
    var found = threads.tops(story, sort, Cursor.read(after).orElse(null), threadLimit + 1);
    var shown = found.size() > threadLimit ? found.subList(0, threadLimit) : found;
    var last = found.size() > threadLimit ? shown.getLast() : null;
    return conversation(story, count, sort, shown, replyLimit, last);
  }

  private Conversation conversation(
      Story.Id story, Count count, Sort sort, List<Top> tops, int replyLimit, @Nullable Top last) {
    var ids = tops.stream().map(top -> top.comment().id()).toList();
    var replies = ids.isEmpty() ? List.<Comment>of() : threads.replies(ids, replyLimit);
    return new Conversation(
        story,
        count.visible(),
        count.open(),
        sort,
        entries(tops, replies),
        last == null ? null : new Cursor(last.replies(), last.comment().id().value()).toString());
  }

  private List<Conversation.Entry> entries(List<Top> tops, List<Comment> replies) {
    var all = new ArrayList<>(tops.stream().map(Top::comment).toList());
    all.addAll(replies);
    var tree = tree(all);
    return tops.stream().map(top -> tree.entry(top.comment(), top.replies())).toList();
  }

  private ThreadTree tree(List<Comment> comments) {
    var writers =
        comments.stream()
            .filter(Comment::isVisible)
            .flatMap(comment -> Stream.ofNullable(comment.writer()))
            .distinct()
            .toList();
    return new ThreadTree(comments, readers.displayNames(writers));
  }
}
