package press.masthead.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.api.describe.Described;
import press.masthead.api.describe.Said;
import press.masthead.api.door.Access;
import press.masthead.api.door.Caller;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Problem;
import press.masthead.api.token.Scope;
import press.masthead.comment.Comment;
import press.masthead.comment.ModeratedComments;
import press.masthead.comment.Moderation;
import press.masthead.comment.ModerationQuery;
import press.masthead.staff.Permission;
import press.masthead.story.Stories;
import press.masthead.story.Story;

/** What readers say under a story, and whether they may. */
@RestController
@RequestMapping(StoryAnswers.PATH + "/{id}/comments")
class ConversationApi {
  private final ModeratedComments comments;
  private final Moderation moderation;
  private final Stories stories;
  private final Access access;

  ConversationApi(
      ModeratedComments comments, Moderation moderation, Stories stories, Access access) {
    this.comments = comments;
    this.moderation = moderation;
    this.stories = stories;
    this.access = access;
  }

  record Conversation(
      @Said("whether readers may add to them") boolean open,
      @Said("the newest first, whether readers see them or not") List<CommentView> comments,
      @Said("where the list goes on; null if this is all") @Nullable String next) {}

  record Openness(@Said("whether readers may add to the story’s comments") boolean open) {}

  @GetMapping
  @Described(
      value = "Lists a story’s comments",
      scope = Scope.MODERATE,
      problems = Problem.Code.NOT_FOUND)
  ResponseEntity<Conversation> list(
      @PathVariable long id,
      @Said("where an earlier answer ended; see next") @RequestParam @Nullable Long before,
      @Said("how many at most; 1 to 100") @RequestParam(defaultValue = "50") int limit) {
    var story = moderated(id);
    var query =
        new ModerationQuery(
            ModerationQuery.Which.ALL,
            List.of(story.title()),
            story.id(),
            null,
            before == null ? null : new Comment.Id(before));
    var page =
        Listed.page(limit, most -> comments.find(query, most), each -> each.comment().id().value());
    var shown = page.shown().stream().map(CommentView::of).toList();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Conversation(moderation.isOpen(story.id()), shown, page.next()));
  }

  @PutMapping("/closure")
  @Described(
      value = "Lets nobody add to a story’s comments",
      more = "What is there stays.",
      scope = Scope.MODERATE,
      problems = Problem.Code.NOT_FOUND)
  ResponseEntity<Openness> close(@PathVariable long id) {
    var story = moderated(id).id();
    moderation.close(story, Caller.me());
    return ResponseEntity.ok(new Openness(moderation.isOpen(story)));
  }

  @DeleteMapping("/closure")
  @Described(
      value = "Lets readers comment on a story again",
      scope = Scope.MODERATE,
      problems = Problem.Code.NOT_FOUND)
  ResponseEntity<Openness> open(@PathVariable long id) {
    var story = moderated(id).id();
    moderation.open(story, Caller.me());
    return ResponseEntity.ok(new Openness(moderation.isOpen(story)));
  }

  private Story moderated(long id) {
    var story =
        stories
            .find(new Story.Id(id))
            .filter(found -> access.concerns(found.title()))
            .orElseThrow(NotDone::notThere);
    access.require(story.title(), Scope.MODERATE, Permission.MODERATE);
    return story;
  }
}
