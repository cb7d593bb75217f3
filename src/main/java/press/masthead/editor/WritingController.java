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
import press.masthead.editor.writing.Writings;
import press.masthead.page.Assets;
import press.masthead.story.Content;
import press.masthead.story.Publishing;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Verb;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** The screen a story is written on. */
@Controller
class WritingController {
  private static final String PATH = EditorPlaces.STORIES + "/{id:\\d{1,18}}/writing";

  private final Stories stories;
  private final Writings writings;
  private final StoryScreens screens;
  private final EditorsStaff staff;
  private final Titles titles;
  private final Sections sections;
  private final Assets assets;
  private final Desk desk;
  private final DeskErrors errors;
  private final Templates templates;

  WritingController(
      Stories stories,
      Writings writings,
      StoryScreens screens,
      EditorsStaff staff,
      Titles titles,
      Sections sections,
      Assets assets,
      Desk desk,
      DeskErrors errors,
      Templates templates) {
    this.stories = stories;
    this.writings = writings;
    this.screens = screens;
    this.staff = staff;
    this.titles = titles;
    this.sections = sections;
    this.assets = assets;
    this.desk = desk;
    this.errors = errors;
    this.templates = templates;
  }

  /** Begins a story. */
  @PostMapping(EditorPlaces.STORIES)
  ResponseEntity<byte[]> begin(HttpServletRequest request, @RequestParam long title) {
    var id = new Title.Id(title);
    if (staff.titles().stream().noneMatch(each -> each.id().equals(id))) {
      return errors.notYours(request);
    }
    var language = titles.get(id).locale().toLanguageTag();
    var story = stories.draft(id, Content.in(language), AtDesk.required().id());
    return Desk.seeOther(WritingPage.path(story));
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(HttpServletRequest request, @PathVariable long id) {
    return find(id)
        .map(story ->
            story.allows(Verb.SAVE)
                ? show(request, story, HttpStatus.OK, null)
                : Desk.seeOther(EditorPlaces.STORIES + "/" + id))
        .orElseGet(() -> errors.notThere(request));
  }

  /**
   * Makes a revision of what is written.
   *
   * @param note why; may be blank
   * @param then {@code previews} to go on to them
   */
  @PostMapping(EditorPlaces.STORIES + "/{id:\\d{1,18}}/revisions")
  ResponseEntity<byte[]> save(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String then) {
    var story = find(id);
    if (story.isEmpty()) {
      return errors.notThere(request);
    }
    return switch (writings.save(story.get().id(), AtDesk.required().id(), note)) {
      case Publishing.Refused(var problems) ->
          show(request, story.get(), HttpStatus.UNPROCESSABLE_CONTENT, problems.getFirst().mend());
      default ->
          Desk.seeOther(
              EditorPlaces.STORIES
                  + "/"
                  + id
                  + (then.equals("previews") ? "/previews" : "?done=saved"));
    };
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request, Story story, HttpStatus status, @Nullable String problem) {
    var writing = writings.open(story.id(), AtDesk.required().id());
    var layout = desk.layout(request, "Writing", EditorPlaces.STORIES);
    var page =
        new WritingPage(
            story, writing, sections.tree(story.title()), assets.path("writing.js"), problem);
    return Desk.show(status, templates.editorWriting(layout, page));
  }

  private Optional<Story> find(long id) {
    return stories.find(new Story.Id(id)).filter(story -> screens.may(story, Verb.SAVE));
  }
}
