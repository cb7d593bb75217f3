package press.masthead.editor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import press.masthead.desk.AtDesk;
import press.masthead.staff.Member;
import press.masthead.staff.Permission;
import press.masthead.staff.Staff;
import press.masthead.story.NewsDesks;
import press.masthead.story.Worker;
import press.masthead.title.Title;

/** Who is at the desk may do what, and is called what. */
@Component
class EditorsStaff {
  private final Staff staff;
  private final NewsDesks desks;

  EditorsStaff(Staff staff, NewsDesks desks) {
    this.staff = staff;
    this.desks = desks;
  }

  /** What who asks may do on that title. */
  Set<Permission> permissions(Title.Id title) {
    return staff.permissions(AtDesk.required(), title);
  }

  /** The titles that who asks writes for. */
  List<Title> titles() {
    return titles(Permission.WRITE);
  }

  /** Those on which who asks may do that. */
  List<Title> titles(Permission permission) {
    return staff.titles(AtDesk.required(), permission);
  }

  /** Who asks, with where they may do what. */
  Worker worker() {
    var me = AtDesk.required().id();
    var titles = ids(Permission.WRITE);
    return new Worker(
        me,
        titles,
        ids(Permission.APPROVE),
        ids(Permission.PUBLISH),
        desks.of(me).stream().filter(desk -> titles.contains(desk.title())).toList());
  }

  private List<Title.Id> ids(Permission permission) {
    return titles(permission).stream().map(Title::id).toList();
  }

  /** By what is shown, the names of everybody. */
  Map<Member.Id, String> names() {
    var names = staff.all().stream().collect(Collectors.toMap(Member::id, Member::name));
    names.put(Member.MASTHEAD, "Masthead");
    return names;
  }
}
