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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.desk.AtDesk;
import press.masthead.desk.Desk;
import press.masthead.desk.DeskErrors;
import press.masthead.staff.Permission;
import press.masthead.story.Slug;
import press.masthead.title.Section;
import press.masthead.title.SectionTree;
import press.masthead.title.Sections;
import press.masthead.title.Title;

/** The sections of a title, for whoever configures it. */
@Controller
@RequestMapping(EditorPlaces.TITLES + "/{title:\\d{1,18}}/sections")
class SectionsController {
  private final TitleSettings settings;
  private final Sections sections;
  private final EditorsStaff staff;
  private final Desk desk;
  private final DeskErrors errors;
  private final Templates templates;

  SectionsController(
      TitleSettings settings,
      Sections sections,
      EditorsStaff staff,
      Desk desk,
      DeskErrors errors,
      Templates templates) {
    this.settings = settings;
    this.sections = sections;
    this.staff = staff;
    this.desk = desk;
    this.errors = errors;
    this.templates = templates;
  }

  @GetMapping
  ResponseEntity<byte[]> show(HttpServletRequest request, @PathVariable long title) {
    return configured(title)
        .map(found -> show(request, HttpStatus.OK, found, null))
        .orElseGet(() -> errors.notYours(request));
  }

  @PostMapping
  ResponseEntity<byte[]> add(
      HttpServletRequest request,
      @PathVariable long title,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String slug,
      @RequestParam(defaultValue = "") String parent) {
    var found = configured(title);
    if (found.isEmpty()) {
      return errors.notYours(request);
    }
    var tree = sections.tree(found.get().id());
    var typed = new SectionsPage.Typed(name.strip(), slug.strip(), parent);
    var change =
        settings.addSection(
            found.get().id(),
            parent(tree, typed),
            address(typed),
            typed.name(),
            AtDesk.required().id());
    return answer(request, found.get(), change, SectionsPage.NEW, typed);
  }

  @PostMapping("/{section:\\d{1,18}}")
  ResponseEntity<byte[]> change(
      HttpServletRequest request,
      @PathVariable long title,
      @PathVariable("section") long id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String slug,
      @RequestParam(defaultValue = "") String parent) {
    var found = configured(title);
    if (found.isEmpty()) {
      return errors.notYours(request);
    }
    var tree = sections.tree(found.get().id());
    var section = tree.find(new Section.Id(id));
    if (section.isEmpty()) {
      return errors.notThere(request);
    }
    var typed = new SectionsPage.Typed(name.strip(), slug.strip(), parent);
    var change =
        settings.changeSection(
            section.get(),
            parent(tree, typed),
            address(typed),
            typed.name(),
            AtDesk.required().id());
    return answer(request, found.get(), change, SectionsPage.form(section.get()), typed);
  }

  /** What is not one of the title's is taken for the top. */
  private static Section.@Nullable Id parent(SectionTree tree, SectionsPage.Typed typed) {
    return tree.all().stream()
        .map(Section::id)
        .filter(id -> String.valueOf(id.value()).equals(typed.parent()))
        .findFirst()
        .orElse(null);
  }

  /** Made from the name where none was typed. */
  private static String address(SectionsPage.Typed typed) {
    return typed.slug().isEmpty() ? Slug.of(typed.name(), "section") : typed.slug();
  }

  private ResponseEntity<byte[]> answer(
      HttpServletRequest request,
      Title title,
      Sections.Change change,
      String form,
      SectionsPage.Typed typed) {
    return switch (change) {
      case Sections.Change.Done _ -> Desk.seeOther(SectionsPage.path(title) + "?done=saved");
      case Sections.Change.Refused(var why) ->
          show(
              request,
              HttpStatus.UNPROCESSABLE_CONTENT,
              title,
              new SectionsPage.Problem(form, why, typed));
    };
  }

  private Optional<Title> configured(long id) {
    return staff.titles(Permission.CONFIGURE).stream()
        .filter(title -> title.id().value() == id)
        .findFirst();
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request,
      HttpStatus status,
      Title title,
      SectionsPage.@Nullable Problem problem) {
    var page = new SectionsPage(title, sections.tree(title.id()), problem);
    var layout = desk.layout(request, "Sections of " + title.name(), EditorPlaces.TITLES);
    return Desk.show(status, templates.editorSections(layout, page));
  }
}
