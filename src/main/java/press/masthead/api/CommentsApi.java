package press.masthead.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
import press.masthead.comment.Moderated;
import press.masthead.comment.ModeratedComments;
import press.masthead.comment.Moderation;
import press.masthead.comment.ModerationQuery;
import press.masthead.staff.Permission;
import press.masthead.story.Stories;
import press.masthead.title.Title;

/** A comment, and those that readers reported. */
@RestController
@RequestMapping("/api/v1/comments")
class CommentsApi {
  private static final String REMOVAL = "/{id}/removal";

  private final ModeratedComments comments;
  private final Moderation moderation;
  private final Stories stories;
  private final TitleRefs titles;
  private final Access access;

  CommentsApi(
      ModeratedComments comments,
      Moderation moderation,
      Stories stories,
      TitleRefs titles,
      Access access) {
    this.comments = comments;
    this.moderation = moderation;
    this.stories = stories;
    this.titles = titles;
    this.access = access;
  }

  record Reported(
      @Said("the newest first; what was removed is not among them") List<CommentView> comments,
      @Said("where the list goes on; null if this is all") @Nullable String next) {}

  record Removal(@Said("why; kept for the newsroom") @Nullable String reason) {}

  @GetMapping("/reported")
  @Described(
      value = "Lists the comments that readers reported and still see",
      more = "Those that nobody of the newsroom looked into since.",
      scope = Scope.MODERATE)
  ResponseEntity<Reported> reported(
      @Said("the number or the slug of one") @RequestParam @Nullable String title,
      @Said("where an earlier answer ended; see next") @RequestParam @Nullable Long before,
      @Said("how many at most; 1 to 100") @RequestParam(defaultValue = "50") int limit) {
    var moderated = access.someTitles(Scope.MODERATE, Permission.MODERATE);
    var among = title == null ? moderated : List.of(titles.among(moderated, title));
    var ids = among.stream().map(Title::id).toList();
    var query =
        new ModerationQuery(
            ModerationQuery.Which.REPORTED,
            ids,
            null,
            null,
            before == null ? null : new Comment.Id(before));
    var page =
        Listed.page(limit, most -> comments.find(query, most), each -> each.comment().id().value());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Reported(page.shown().stream().map(CommentView::of).toList(), page.next()));
  }

  @GetMapping("/{id}")
  @Described(value = "Reads a comment", scope = Scope.MODERATE, problems = Problem.Code.NOT_FOUND)
  ResponseEntity<CommentView> read(@PathVariable long id) {
    return show(find(id));
  }

  @PutMapping("/{id}/reports/seen")
  @Described(
      value = "Leaves a reported comment to readers",
      more = "What was reported until now was looked into; another report makes it wait again.",
      scope = Scope.MODERATE,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.CONFLICT})
  ResponseEntity<CommentView> keep(@PathVariable long id) {
    moderation.keep(find(id).comment().id(), Caller.me());
    return show(in(Comment.State.VISIBLE, id));
  }

  @PutMapping(REMOVAL)
  @Described(
      value = "Takes a comment away from readers",
      more = "The newsroom keeps it. What its writer took back cannot be removed.",
      scope = Scope.MODERATE,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.CONFLICT})
  ResponseEntity<CommentView> remove(@PathVariable long id, @RequestBody Removal removal) {
    var comment = find(id).comment();
    var reason = removal.reason() == null ? "" : removal.reason();
    Moderation.problem(reason)
        .ifPresent(problem -> {
          throw NotDone.because("/reason", problem);
        });
    moderation.remove(comment.id(), reason, Caller.me());
    return show(in(Comment.State.REMOVED, id));
  }

  @DeleteMapping(REMOVAL)
  @Described(
      value = "Shows a comment that was removed again",
      scope = Scope.MODERATE,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.CONFLICT})
  ResponseEntity<CommentView> restore(@PathVariable long id) {
    moderation.restore(find(id).comment().id(), Caller.me());
    return show(in(Comment.State.VISIBLE, id));
  }

  private Moderated find(long id) {
    var found = comments.find(new Comment.Id(id)).orElseThrow(NotDone::notThere);
    var title = stories.find(found.comment().story()).orElseThrow().title();
    if (!access.concerns(title)) {
      throw NotDone.notThere();
    }
    access.require(title, Scope.MODERATE, Permission.MODERATE);
    return found;
  }

  /** Where it stands now, whether just put there or before. */
  private Moderated in(Comment.State state, long id) {
    return comments
        .find(new Comment.Id(id))
        .filter(found -> found.comment().state() == state)
        .orElseThrow(() ->
            NotDone.because(
                Problem.Code.CONFLICT,
                "Its writer has taken this comment back, or somebody removed it meanwhile."));
  }

  private static ResponseEntity<CommentView> show(Moderated found) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(CommentView.of(found));
  }
}
