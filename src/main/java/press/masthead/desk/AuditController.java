package press.masthead.desk;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.staff.Audit;
import press.masthead.staff.Member;
import press.masthead.staff.Permission;
import press.masthead.staff.Staff;
import press.masthead.title.Title;

/** What was done, by whom and when. */
@Controller
class AuditController {
  private static final String PATH = "/desk/audit";
  private static final int ENTRIES = 100;

  private final Audit audit;
  private final Staff staff;
  private final Desk desk;
  private final DeskErrors errors;
  private final Templates templates;

  AuditController(Audit audit, Staff staff, Desk desk, DeskErrors errors, Templates templates) {
    this.audit = audit;
    this.staff = staff;
    this.desk = desk;
    this.errors = errors;
    this.templates = templates;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String verb,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam @Nullable Long before) {
    var me = AtDesk.required();
    if (!staff.permissions(me).contains(Permission.READ_AUDIT)) {
      return errors.notYours(request);
    }
    var titles =
        me.administrator()
            ? null
            : staff.titles(me, Permission.READ_AUDIT).stream().map(Title::id).toList();
    var layout = desk.layout(request, "Audit", PATH);
    var filter = new AuditFilter(subject, by, verb, from, to);
    var found = audit.find(filter.query(titles, layout.times().zone(), before), ENTRIES + 1);
    var entries = found.stream().limit(ENTRIES).toList();
    var members = staff.all();
    var names = members.stream().collect(Collectors.toMap(Member::id, Member::name));
    names.put(Member.MASTHEAD, "Masthead");
    var older = found.size() > ENTRIES ? filter.path(entries.getLast().number()) : null;
    return Desk.show(
        templates.deskAudit(layout, new AuditPage(entries, names, members, filter, older)));
  }
}
