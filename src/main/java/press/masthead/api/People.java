package press.masthead.api;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import press.masthead.staff.Member;
import press.masthead.staff.Staff;

/** What everybody of the newsroom is called. */
@Component
class People {
  private final Staff staff;

  People(Staff staff) {
    this.staff = staff;
  }

  record Names(Map<Member.Id, String> names) {
    Person of(Member.Id member) {
      var name = member.equals(Member.MASTHEAD) ? "Masthead" : names.get(member);
      return new Person(member.value(), name == null ? "Nobody known" : name);
    }
  }

  Person of(Member.Id member) {
    var known = staff.find(member).map(found -> Map.of(found.id(), found.name()));
    return new Names(known.orElse(Map.of())).of(member);
  }

  Names byId() {
    return new Names(staff.all().stream().collect(Collectors.toMap(Member::id, Member::name)));
  }
}
