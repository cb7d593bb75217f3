package press.masthead.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.title.Title;

/** The newsroom's accounts. */
@Service
public class Staff {
  private final StaffTable table;

  Staff(StaffTable table) {
    this.table = table;
  }

  /** Adds a member, or finds the one with that e-mail address. */
  @Transactional
  public Member.Id add(String name, String email) {
    return table.insert(name, email.strip().toLowerCase(Locale.ROOT));
  }

  @Transactional
  public void grant(Member.Id member, Title.Id title, Role role) {
    table.grant(member, title, role);
  }

  @Transactional
  public void revoke(Member.Id member, Title.Id title, Role role) {
    table.revoke(member, title, role);
  }

  public Optional<Member> find(Member.Id id) {
    return table.find(id);
  }

  public Set<Role> roles(Member.Id member, Title.Id title) {
    return table.roles(member, title).stream()
        .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
