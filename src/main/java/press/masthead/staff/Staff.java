package press.masthead.staff;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** The newsroom's accounts and what they may do. */
@Service
public class Staff {
  private final StaffTable table;
  private final Titles titles;
  private final Audit audit;
  private final ObjectProvider<Suspending> others;

  Staff(StaffTable table, Titles titles, Audit audit, ObjectProvider<Suspending> others) {
    this.table = table;
    this.titles = titles;
    this.audit = audit;
    this.others = others;
  }

  /** A role that somebody has on a title. */
  public record Post(Title.Id title, Role role) {}

  /** Adds a member who cannot sign in yet, or finds the one with that e-mail address. */
  @Transactional
  public Member.Id add(String name, String email) {
    return table.insert(name, StaffTable.fold(email));
  }

  @Transactional
  public void grant(Member.Id member, Title.Id title, Role role, Member.Id by) {
    if (table.grant(member, title, role)) {
      audit.record(post(by, "staff.grant", member, title, role));
    }
  }

  @Transactional
  public void revoke(Member.Id member, Title.Id title, Role role, Member.Id by) {
    if (table.revoke(member, title, role)) {
      audit.record(post(by, "staff.revoke", member, title, role));
    }
  }

  /**
   * Ends all their sessions and whatever else lets them in, for good. The last administrator of the
   * publisher stays, also where two suspend each other at once.
   */
  @Transactional
  public void suspend(Member.Id member, Member.Id by) {
    if (table.lockAdministrators().equals(List.of(member))) {
      return;
    }
    if (table.move(member, Member.State.ACTIVE, Member.State.SUSPENDED)) {
      table.nextEpoch(member);
      audit.record(Act.of(by, "staff.suspend", member.subject()));
      others.forEach(other -> other.suspended(member, by));
    }
  }

  /** Lets a suspended member sign in again. */
  @Transactional
  public void readmit(Member.Id member, Member.Id by) {
    if (table.move(member, Member.State.SUSPENDED, Member.State.ACTIVE)) {
      audit.record(Act.of(by, "staff.readmit", member.subject()));
    }
  }

  public Optional<Member> find(Member.Id id) {
    return table.find(id);
  }

  /** Everybody but the program itself, by name. */
  public List<Member> all() {
    return table.all();
  }

  /** Who may do something on the title, by name. */
  public List<Member> of(Title.Id title) {
    return table.of(title);
  }

  public List<Post> posts(Member.Id member) {
    return table.posts(member);
  }

  /** What the member may do on the title. */
  public Set<Permission> permissions(Member member, Title.Id title) {
    if (member.administrator()) {
      return EnumSet.allOf(Permission.class);
    }
    return Role.permissions(
        posts(member.id()).stream()
            .filter(post -> post.title().equals(title))
            .map(Post::role)
            .toList());
  }

  /** What the member may do on one title or another. */
  public Set<Permission> permissions(Member member) {
    return member.administrator()
        ? EnumSet.allOf(Permission.class)
        : Role.permissions(posts(member.id()).stream().map(Post::role).toList());
  }

  /** The titles on which the member may do that. */
  public List<Title> titles(Member member, Permission permission) {
    if (member.administrator()) {
      return titles.all();
    }
    var ids =
        posts(member.id()).stream()
            .filter(post -> post.role().permissions().contains(permission))
            .map(Post::title)
            .collect(Collectors.toSet());
    return titles.all().stream().filter(title -> ids.contains(title.id())).toList();
  }

  /** Whether one may suspend the other, and readmit them: who administers the publisher, others. */
  public boolean maySuspend(Member by, Member.Id other) {
    return by.administrator() && !by.id().equals(other);
  }

  private static Act post(Member.Id by, String verb, Member.Id member, Title.Id title, Role role) {
    return Act.of(by, verb, member.subject()).on(title).with("role", role.name());
  }
}
