package press.masthead.editor;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import press.masthead.desk.AtDesk;
import press.masthead.desk.Desk;
import press.masthead.staff.Permission;
import press.masthead.story.Worklists;

/** Where a day at the desk begins: what there is to do. Who writes for no title is led on. */
@Controller
class HomeController {
  private static final int MOST = 6;

  private final Worklists worklists;
  private final SavedSearches searches;
  private final EditorsStaff staff;
  private final Clock clock;
  private final Desk desk;
  private final Templates templates;

  HomeController(
      Worklists worklists,
      SavedSearches searches,
      EditorsStaff staff,
      Clock clock,
      Desk desk,
      Templates templates) {
    this.worklists = worklists;
    this.searches = searches;
    this.staff = staff;
    this.clock = clock;
    this.desk = desk;
    this.templates = templates;
  }

  @GetMapping(EditorPlaces.HOME)
  ResponseEntity<byte[]> show(HttpServletRequest request) {
    var titles = staff.titles();
    if (titles.isEmpty()) {
      return Desk.seeOther(desk.entrance(AtDesk.required()));
    }
    var worker = staff.worker();
    var page =
        new HomePage(
            worker,
            worklists.of(worker, MOST),
            staff.names(),
            titles,
            searches.of(worker.member()),
            !staff.titles(Permission.CONFIGURE).isEmpty(),
            clock.instant());
    return Desk.show(
        templates.editorHome(desk.layout(request, "What needs you", EditorPlaces.HOME), page));
  }
}
