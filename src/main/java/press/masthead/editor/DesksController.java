package press.masthead.editor;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import press.masthead.staff.Member;
import press.masthead.staff.Permission;
import press.masthead.staff.Staff;
import press.masthead.story.NewsDesk;
import press.masthead.story.NewsDesks;
import press.masthead.story.Stage;
import press.masthead.story.Story;
import press.masthead.title.Title;

/** The desks of a title, for whoever configures it. */
@Controller
@RequestMapping(EditorPlaces.TITLES + "/{title:\\d{1,18}}/desks")
class DesksController {
  private static final String DESK = "/{desk:\\d{1,18}}";
  private static final String STAGE = DESK + "/stages/{stage:\\d{1,18}}";

  private final NewsDesks desks;
  private final Staff members;
  private final EditorsStaff staff;
  private final Desk desk;
  private final DeskErrors errors;
  private final Templates templates;

  DesksController(
      NewsDesks desks,
      Staff members,
      EditorsStaff staff,
      Desk desk,
      DeskErrors errors,
      Templates templates) {
    this.desks = desks;
    this.members = members;
    this.staff = staff;
    this.desk = desk;
    this.errors = errors;
    this.templates = templates;
  }

  /** What is done to a desk of the title. */
  private interface Deed {
    NewsDesks.Change to(NewsDesk.Id desk, Member.Id by);
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
      @RequestParam(defaultValue = "") String name) {
    var found = configured(title);
    if (found.isEmpty()) {
      return errors.notYours(request);
    }
    var change = desks.add(found.get().id(), name, AtDesk.required().id());
    return answer(request, found.get(), change, "add", name);
  }

  @PostMapping(DESK + "/name")
  ResponseEntity<byte[]> rename(
      HttpServletRequest request,
      @PathVariable long title,
      @PathVariable("desk") long id,
      @RequestParam(defaultValue = "") String name) {
    return change(request, title, id, "desk-" + id, name, (to, by) -> desks.rename(to, name, by));
  }

  @PostMapping(DESK + "/raising")
  ResponseEntity<byte[]> raise(
      HttpServletRequest request, @PathVariable long title, @PathVariable("desk") long id) {
    return change(request, title, id, "", "", desks::raise);
  }

  @PostMapping(DESK + "/removal")
  ResponseEntity<byte[]> remove(
      HttpServletRequest request, @PathVariable long title, @PathVariable("desk") long id) {
    return change(request, title, id, "", "", desks::remove);
  }

  /**
   * @param member all who are to belong to it
   */
  @PostMapping(DESK + "/members")
  ResponseEntity<byte[]> members(
      HttpServletRequest request,
      @PathVariable long title,
      @PathVariable("desk") long id,
      @RequestParam(defaultValue = "") List<Long> member) {
    var may =
        members.of(new Title.Id(title)).stream()
            .map(Member::id)
            .filter(each -> member.contains(each.value()))
            .collect(Collectors.toSet());
    return change(request, title, id, "", "", (to, by) -> desks.setMembers(to, may, by));
  }

  @PostMapping(DESK + "/stages")
  ResponseEntity<byte[]> addStage(
      HttpServletRequest request,
      @PathVariable long title,
      @PathVariable("desk") long id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam Story.State state) {
    var form = "desk-" + id + "-add";
    return change(request, title, id, form, name, (to, by) -> desks.addStage(to, name, state, by));
  }

  @PostMapping(STAGE + "/name")
  ResponseEntity<byte[]> renameStage(
      HttpServletRequest request,
      @PathVariable long title,
      @PathVariable("desk") long id,
      @PathVariable long stage,
      @RequestParam(defaultValue = "") String name) {
    var which = new Stage.Id(stage);
    var form = "stage-" + stage;
    return change(
        request, title, id, form, name, (to, by) -> desks.renameStage(to, which, name, by));
  }

  @PostMapping(STAGE + "/raising")
  ResponseEntity<byte[]> raiseStage(
      HttpServletRequest request,
      @PathVariable long title,
      @PathVariable("desk") long id,
      @PathVariable long stage) {
    var which = new Stage.Id(stage);
    return change(
        request, title, id, "desk-" + id, "", (to, by) -> desks.raiseStage(to, which, by));
  }

  @PostMapping(STAGE + "/removal")
  ResponseEntity<byte[]> removeStage(
      HttpServletRequest request,
      @PathVariable long title,
      @PathVariable("desk") long id,
      @PathVariable long stage) {
    var which = new Stage.Id(stage);
    return change(
        request, title, id, "desk-" + id, "", (to, by) -> desks.removeStage(to, which, by));
  }

  private ResponseEntity<byte[]> change(
      HttpServletRequest request, long title, long id, String form, String typed, Deed deed) {
    var found = configured(title);
    if (found.isEmpty()) {
      return errors.notYours(request);
    }
    var to = new NewsDesk.Id(id);
    if (desks.find(to).filter(each -> each.title().equals(found.get().id())).isEmpty()) {
      return errors.notThere(request);
    }
    return answer(request, found.get(), deed.to(to, AtDesk.required().id()), form, typed);
  }

  private ResponseEntity<byte[]> answer(
      HttpServletRequest request, Title title, NewsDesks.Change change, String form, String typed) {
    return switch (change) {
      case NewsDesks.Change.Done _ -> Desk.seeOther(DesksPage.path(title) + "?done=saved");
      case NewsDesks.Change.Refused(var mend) ->
          show(
              request,
              HttpStatus.UNPROCESSABLE_CONTENT,
              title,
              new DesksPage.Problem(form, mend, typed));
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
      DesksPage.@Nullable Problem problem) {
    var rows =
        desks.of(List.of(title.id())).stream()
            .map(each -> new DesksPage.Row(each, desks.counts(each.id()), desks.members(each.id())))
            .toList();
    var page = new DesksPage(title, rows, members.of(title.id()), problem);
    var layout = desk.layout(request, "Desks of " + title.name(), EditorPlaces.TITLES);
    return Desk.show(status, templates.editorDesks(layout, page));
  }
}
