package press.masthead.editor;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.desk.AtDesk;
import press.masthead.desk.Desk;
import press.masthead.desk.DeskErrors;
import press.masthead.staff.Permission;
import press.masthead.title.Title;

/** The titles that somebody configures. */
@Controller
class TitleSettingsController {
  private final TitleSettings settings;
  private final EditorsStaff staff;
  private final Desk desk;
  private final DeskErrors errors;
  private final Templates templates;

  TitleSettingsController(
      TitleSettings settings,
      EditorsStaff staff,
      Desk desk,
      DeskErrors errors,
      Templates templates) {
    this.settings = settings;
    this.staff = staff;
    this.desk = desk;
    this.errors = errors;
    this.templates = templates;
  }

  @GetMapping(EditorPlaces.TITLES)
  ResponseEntity<byte[]> show(HttpServletRequest request) {
    var titles = staff.titles(Permission.CONFIGURE);
    return titles.isEmpty()
        ? errors.notYours(request)
        : Desk.show(
            templates.editorTitles(desk.layout(request, "Titles", EditorPlaces.TITLES), titles));
  }

  /**
   * Whether readers see earlier versions.
   *
   * @param versions what the box sends if it is ticked
   */
  @PostMapping(EditorPlaces.TITLES + "/{id:\\d{1,18}}/versions")
  ResponseEntity<byte[]> versions(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String versions) {
    var title = new Title.Id(id);
    if (staff.titles(Permission.CONFIGURE).stream().noneMatch(each -> each.id().equals(title))) {
      return errors.notYours(request);
    }
    settings.showVersions(title, versions.equals("shown"), AtDesk.required().id());
    return Desk.seeOther(EditorPlaces.TITLES + "?done=saved");
  }
}
