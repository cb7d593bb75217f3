package press.masthead.editor;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.desk.Desk;
import press.masthead.desk.DeskErrors;
import press.masthead.story.Stories;

/** The newsroom's stories. */
@Controller
class StoryListController {
  private static final int STORIES = 50;

  private final Stories stories;
  private final EditorsStaff staff;
  private final Desk desk;
  private final DeskErrors errors;
  private final Templates templates;

  StoryListController(
      Stories stories, EditorsStaff staff, Desk desk, DeskErrors errors, Templates templates) {
    this.stories = stories;
    this.staff = staff;
    this.desk = desk;
    this.errors = errors;
    this.templates = templates;
  }

  @GetMapping(EditorPlaces.STORIES)
  ResponseEntity<byte[]> list(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String state,
      @RequestParam @Nullable Long before) {
    var titles = staff.titles();
    if (titles.isEmpty()) {
      return errors.notYours(request);
    }
    var filter = new StoryFilter(words, title, state);
    var found = stories.list(filter.query(titles, before), STORIES + 1);
    var shown = found.stream().limit(STORIES).toList();
    var older = found.size() > STORIES ? filter.path(shown.getLast().place()) : null;
    var page = new StoryListPage(shown, staff.names(), titles, filter, older);
    return Desk.show(
        templates.editorStories(desk.layout(request, "Stories", EditorPlaces.STORIES), page));
  }
}
