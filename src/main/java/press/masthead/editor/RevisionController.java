package press.masthead.editor;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.desk.AtDesk;
import press.masthead.desk.Desk;
import press.masthead.desk.DeskErrors;
import press.masthead.story.Differences;
import press.masthead.story.Publishing;
import press.masthead.story.Revision;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Take;
import press.masthead.story.Verb;

/** What a story said before, compared with what it says now, and taken back. */
@Controller
class RevisionController {
  private static final String PATH =
      EditorPlaces.STORIES + "/{id:\\d{1,18}}/revisions/{number:\\d{1,9}}";

  private final Stories stories;
  private final StoryScreens screens;
  private final Desk desk;
  private final DeskErrors errors;
  private final Templates templates;

  RevisionController(
      Stories stories, StoryScreens screens, Desk desk, DeskErrors errors, Templates templates) {
    this.stories = stories;
    this.screens = screens;
    this.desk = desk;
    this.errors = errors;
    this.templates = templates;
  }

  /**
   * Beside another one, by default the newest.
   *
   * @param with the other one's number; the same one's means the default
   * @param sides whether side by side
   */
  @GetMapping(PATH)
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      @PathVariable long id,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable Integer with,
      @RequestParam(defaultValue = "false") boolean sides) {
    return page(id, number, with, sides, null)
        .map(page -> show(request, HttpStatus.OK, page))
        .orElseGet(() -> errors.notThere(request));
  }

  /**
   * Makes it the newest one.
   *
   * @param revision the newest that was seen
   */
  @PostMapping(PATH + "/restoration")
  ResponseEntity<byte[]> restore(
      HttpServletRequest request,
      @PathVariable long id,
      @PathVariable int number,
      @RequestParam int revision) {
    if (page(id, number, null, false, null).isEmpty()) {
      return errors.notThere(request);
    }
    var take = new Take(new Story.Id(id), revision);
    return switch (stories.restore(take, number, AtDesk.required().id())) {
      case Publishing.Refused(var problems) ->
          show(
              request,
              HttpStatus.UNPROCESSABLE_CONTENT,
              page(id, number, null, false, problems.getFirst().mend()).orElseThrow());
      case Publishing.Published _,
          Publishing.Unpublished _,
          Publishing.Withdrawn _,
          Publishing.Done _ ->
          Desk.seeOther(EditorPlaces.STORIES + "/" + id + "?done=saved");
    };
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request, HttpStatus status, RevisionPage page) {
    var layout = desk.layout(request, "Revision " + page.number(), EditorPlaces.STORIES);
    return Desk.show(status, templates.editorRevision(layout, page));
  }

  private Optional<RevisionPage> page(
      long id, int number, @Nullable Integer with, boolean sides, @Nullable String problem) {
    return stories
        .find(new Story.Id(id))
        .filter(story -> screens.may(story, Verb.SAVE))
        .flatMap(story -> page(story, number, with, sides, problem));
  }

  private Optional<RevisionPage> page(
      Story story, int number, @Nullable Integer with, boolean sides, @Nullable String problem) {
    var other = with == null || with == number ? usual(story, number) : with;
    var content = stories.revision(story.id(), number);
    var compared = other == null ? content : stories.revision(story.id(), other);
    if (content.isEmpty() || compared.isEmpty()) {
      return Optional.empty();
    }
    var differences =
        other != null && other < number
            ? Differences.between(compared.get(), content.get())
            : Differences.between(content.get(), compared.get());
    var restorable =
        story.allows(Verb.SAVE) && !Differences.between(content.get(), story.content()).isEmpty();
    return Optional.of(
        new RevisionPage(
            story, number, other, live(story), sides, differences, restorable, problem));
  }

  /** The newest; beside that the one before it. */
  private static @Nullable Integer usual(Story story, int number) {
    if (number != story.revision()) {
      return story.revision();
    }
    return number > 1 ? number - 1 : null;
  }

  private @Nullable Integer live(Story story) {
    return stories.revisions(story.id()).stream()
        .filter(Revision::live)
        .map(Revision::number)
        .findFirst()
        .orElse(null);
  }
}
