package press.masthead.editor;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.desk.AtDesk;
import press.masthead.desk.Desk;
import press.masthead.desk.DeskErrors;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Take;
import press.masthead.story.TitleTime;
import press.masthead.story.Verb;

/** One story: where it stands, and what is done to it. */
@Controller
class StoryController {
  private static final String PATH = EditorPlaces.STORIES + "/{id:\\d{1,18}}";

  private final Stories stories;
  private final StoryScreens screens;
  private final Verbs verbs;
  private final Desk desk;
  private final DeskErrors errors;
  private final Templates templates;

  StoryController(
      Stories stories,
      StoryScreens screens,
      Verbs verbs,
      Desk desk,
      DeskErrors errors,
      Templates templates) {
    this.stories = stories;
    this.screens = screens;
    this.verbs = verbs;
    this.desk = desk;
    this.errors = errors;
    this.templates = templates;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String done) {
    return find(id)
        .map(story -> show(request, HttpStatus.OK, story, null, done.equals("move")))
        .orElseGet(() -> errors.notThere(request));
  }

  /**
   * Does something to the story.
   *
   * @param revision the newest that was seen
   */
  @PostMapping(PATH + "/moves")
  ResponseEntity<byte[]> move(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam Verb verb,
      @RequestParam int revision,
      @ModelAttribute Typed typed) {
    var story = find(id);
    if (story.isEmpty() || verb == Verb.SAVE) {
      return errors.notThere(request);
    }
    if (!screens.may(story.get(), verb)) {
      return errors.notYours(request);
    }
    var time = TitleTime.of(screens.title(story.get()));
    var take = new Take(story.get().id(), revision);
    return switch (verbs.go(verb, take, typed, time, AtDesk.required().id())) {
      case Verbs.Outcome.Done() -> Desk.seeOther(path(id) + "?done=move");
      case Verbs.Outcome.Refused(var form) ->
          show(request, HttpStatus.UNPROCESSABLE_CONTENT, find(id).orElseThrow(), form, false);
    };
  }

  /** When each copy of a story that was taken back was gone. */
  @GetMapping(PATH + "/receipt")
  ResponseEntity<byte[]> receipt(HttpServletRequest request, @PathVariable long id) {
    var receipt = find(id).flatMap(story -> stories.receipt(story.id()));
    if (receipt.isEmpty()) {
      return errors.notThere(request);
    }
    var page = new ReceiptPage(receipt.get(), screens.title(find(id).orElseThrow()));
    return Desk.show(
        templates.editorReceipt(desk.layout(request, "What is gone", EditorPlaces.STORIES), page));
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request,
      HttpStatus status,
      Story story,
      @Nullable VerbForm refused,
      boolean done) {
    var headline = story.content().headline();
    var layout =
        desk.layout(request, headline == null ? "Untitled" : headline, EditorPlaces.STORIES);
    return Desk.show(status, templates.editorStory(layout, screens.of(story, refused, done)));
  }

  /** Of a title that who asks writes for. */
  private Optional<Story> find(long id) {
    return stories.find(new Story.Id(id)).filter(story -> screens.may(story, Verb.SAVE));
  }

  private static String path(long id) {
    return EditorPlaces.STORIES + "/" + id;
  }
}
