package press.masthead.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.api.describe.Described;
import press.masthead.api.describe.Said;
import press.masthead.api.door.Access;
import press.masthead.api.door.Caller;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Problem;
import press.masthead.api.token.Scope;
import press.masthead.staff.Permission;
import press.masthead.story.Content;
import press.masthead.story.Stories;
import press.masthead.story.Take;
import press.masthead.story.Verb;
import tools.jackson.databind.node.ObjectNode;

/** A story, begun, read and saved. */
@RestController
@RequestMapping(StoryAnswers.PATH)
class StoriesApi {
  private final Stories stories;
  private final StoryAnswers views;
  private final Contents contents;
  private final TitleRefs titles;
  private final Access access;

  StoriesApi(
      Stories stories, StoryAnswers views, Contents contents, TitleRefs titles, Access access) {
    this.stories = stories;
    this.views = views;
    this.contents = contents;
    this.titles = titles;
    this.access = access;
  }

  record Draft(
      @Said("the number or the slug of its title") @Nullable Ref title,
      @Said(value = "what is written already", as = StoryContent.class)
          @Nullable ObjectNode content) {}

  record Change(
      @Said(value = "the fields that change; null empties one (RFC 7396)", as = StoryContent.class)
          @Nullable ObjectNode content,
      @Said("why, for the newsroom") @Nullable String note) {}

  @PostMapping
  @Described(
      value = "Begins a story, as a draft",
      scope = Scope.WRITE,
      status = 201,
      problems = Problem.Code.INVALID)
  ResponseEntity<StoryView> begin(@RequestBody Draft draft) {
    if (draft.title() == null) {
      throw NotDone.because("/title", "say of which title: its number or its slug");
    }
    var title = titles.known(draft.title(), "/title");
    access.require(title.id(), Scope.WRITE, Permission.WRITE);
    var empty = Content.in(title.locale().toLanguageTag());
    var content = draft.content() == null ? empty : contents.patched(empty, draft.content(), title);
    return views.showNew(stories.draft(title.id(), content, Caller.me()));
  }

  @GetMapping("/{id}")
  @Described(value = "Reads a story", scope = Scope.READ, problems = Problem.Code.NOT_FOUND)
  ResponseEntity<StoryView> read(@PathVariable long id) {
    return views.show(views.readable(id));
  }

  @PatchMapping("/{id}")
  @Described(
      value = "Saves a revision in which some fields are changed",
      more = "What readers see stays as it is until the story is published or updated.",
      scope = Scope.WRITE,
      problems = {
        Problem.Code.NOT_FOUND,
        Problem.Code.CONFLICT,
        Problem.Code.STALE,
        Problem.Code.INVALID,
        Problem.Code.PRECONDITION_REQUIRED
      })
  ResponseEntity<StoryView> change(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Change change) {
    var story = views.known(id);
    access.require(story, Verb.SAVE);
    Tag.require(ifMatch, views.view(story));
    if (change.content() == null) {
      throw NotDone.because("/content", "say what changes");
    }
    var content = contents.patched(story.content(), change.content(), titles.of(story));
    var by = Caller.me();
    Outcomes.require(stories.save(Take.of(story), content, by, change.note()));
    return views.showAnew(story.id());
  }
}
