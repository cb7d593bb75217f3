package press.masthead.editor;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
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
import press.masthead.title.Sections;
import press.masthead.title.Title;

/** The newsroom's stories, and the searches that somebody keeps. */
@Controller
class StoryListController {
  private static final int STORIES = 50;
  private static final String SEARCHES = EditorPlaces.STORIES + "/searches";

  private final Stories stories;
  private final SavedSearches searches;
  private final StoryChoices choices;
  private final EditorsStaff staff;
  private final Sections sections;
  private final Desk desk;
  private final DeskErrors errors;
  private final Templates templates;

  StoryListController(
      Stories stories,
      SavedSearches searches,
      StoryChoices choices,
      EditorsStaff staff,
      Sections sections,
      Desk desk,
      DeskErrors errors,
      Templates templates) {
    this.stories = stories;
    this.searches = searches;
    this.choices = choices;
    this.staff = staff;
    this.sections = sections;
    this.desk = desk;
    this.errors = errors;
    this.templates = templates;
  }

  @GetMapping(EditorPlaces.STORIES)
  ResponseEntity<byte[]> list(
      HttpServletRequest request,
      @ModelAttribute StoryFilter filter,
      @RequestParam @Nullable Long before) {
    return list(request, HttpStatus.OK, filter, before, null);
  }

  /** Keeps what is asked for under a name; over what had that name before. */
  @PostMapping(SEARCHES)
  ResponseEntity<byte[]> keep(
      HttpServletRequest request,
      @ModelAttribute StoryFilter filter,
      @RequestParam(defaultValue = "") String name) {
    return searches
        .keep(AtDesk.required().id(), name, filter)
        .map(problem -> list(request, HttpStatus.UNPROCESSABLE_CONTENT, filter, null, problem))
        .orElseGet(() -> Desk.seeOther(filter.path()));
  }

  @PostMapping(SEARCHES + "/{id:\\d{1,18}}/removal")
  ResponseEntity<byte[]> remove(@PathVariable long id) {
    searches.remove(AtDesk.required().id(), id);
    return Desk.seeOther(EditorPlaces.STORIES);
  }

  private ResponseEntity<byte[]> list(
      HttpServletRequest request,
      HttpStatus status,
      StoryFilter filter,
      @Nullable Long before,
      @Nullable String problem) {
    var titles = staff.titles();
    if (titles.isEmpty()) {
      return errors.notYours(request);
    }
    var query =
        filter.query(
            titles,
            staff.worker(),
            id -> sections.below(titles.stream().map(Title::id).toList(), id),
            before);
    var found = stories.list(query, STORIES + 1);
    var shown = found.stream().limit(STORIES).toList();
    var page =
        new StoryListPage(
            shown,
            staff.names(),
            titles,
            filter,
            choices.of(titles),
            searches.of(AtDesk.required().id()),
            problem,
            found.size() > STORIES ? filter.path(shown.getLast().place()) : null);
    var layout = desk.layout(request, "Stories", EditorPlaces.STORIES);
    return Desk.show(status, templates.editorStories(layout, page));
  }
}
