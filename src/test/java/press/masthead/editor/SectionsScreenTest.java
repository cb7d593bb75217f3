package press.masthead.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.staff.Audit;
import press.masthead.staff.AuditEntry;
import press.masthead.staff.Invitations;
import press.masthead.staff.Member;
import press.masthead.staff.Role;
import press.masthead.staff.Staff;
import press.masthead.testing.RunningMasthead;
import press.masthead.testing.Visitor;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** The section tree at the desk, with a browser that runs no scripts. */
@RunningMasthead
class SectionsScreenTest {
  private static final String PASSWORD = "the tide table on the wall";

  @LocalServerPort int port;
  @Autowired Invitations invitations;
  @Autowired Staff staff;
  @Autowired Sections sections;
  @Autowired Titles titles;
  @Autowired Audit audit;

  private final String someone = UUID.randomUUID().toString().substring(0, 8);
  private Title title;

  @BeforeEach
  void findTitle() {
    title = titles.bySlug("courier").orElseThrow();
  }

  @Test
  void addsASectionUnderAnAddressMadeFromItsName() {
    var chief = join("Chief", Role.ADMINISTRATOR);
    var added = add(chief, "Façade " + someone, "", null);
    assertThat(added.path()).isEqualTo("/facade-" + someone);
    assertThat(new Visitor(port).get(added.path()).status()).isEqualTo(200);
    assertThat(acts(added)).containsExactly("section.add");
  }

  @Test
  void movesASectionWithAllBelowAndLeavesNoAddressDead() {
    var chief = join("Chief", Role.ADMINISTRATOR);
    var news = add(chief, "News", "news-" + someone, null);
    var region = add(chief, "Region", "region-" + someone, null);
    var coast = add(chief, "Coast", "coast", region);

    var moved =
        chief.submit(
            path(),
            path() + "/" + region.id().value(),
            Map.of("name", "The region", "slug", "nearby", "parent", "" + news.id().value()));
    assertThat(moved.status()).isEqualTo(303);

    var reader = new Visitor(port);
    for (var old : List.of(region, coast)) {
      var answer = reader.get(old.path());
      assertThat(answer.status()).as(old.path()).isEqualTo(301);
      assertThat(answer.location())
          .endsWith(old.path().replace(region.path(), news.path() + "/nearby"));
      assertThat(reader.get(answer.location()).status()).isEqualTo(200);
    }
    assertThat(acts(region)).containsExactly("section.change", "section.add");
    var told = last(region).act().details();
    assertThat(told).containsEntry("was at", region.path());
    assertThat(told).containsEntry("path", news.path() + "/nearby");
  }

  @Test
  void saysWhatIsNotTakenAndKeepsWhatWasTyped() {
    var chief = join("Chief", Role.ADMINISTRATOR);
    var taken = add(chief, "Taken", "taken-" + someone, null);
    var refused =
        chief.submit(path(), path(), Map.of("name", "Other", "slug", taken.slug(), "parent", ""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("[role=alert]").text()).contains("is taken");
    assertThat(refused.page().select("#add-name").val()).isEqualTo("Other");
    assertThat(refused.page().select("#add-slug").val()).isEqualTo(taken.slug());
    assertThat(acts(taken)).containsExactly("section.add");
  }

  @Test
  void isNotForWhoeverDoesNotConfigureTheTitle() {
    var rob = join("Rob", Role.REPORTER);
    assertThat(rob.get(path()).status()).isEqualTo(403);
    var secret = rob.get("/desk/stories").page().select("input[name=_csrf]").val();
    assertThat(rob.post(path(), Map.of("name", "Mine", "_csrf", secret)).status()).isEqualTo(403);
    assertThat(sections.tree(title.id()).all()).noneMatch(each -> each.name().equals("Mine"));
  }

  private Section add(Visitor chief, String name, String slug, @Nullable Section parent) {
    var below = parent == null ? "" : String.valueOf(parent.id().value());
    var answer = chief.submit(path(), path(), Map.of("name", name, "slug", slug, "parent", below));
    assertThat(answer.status()).isEqualTo(303);
    return sections.tree(title.id()).all().stream()
        .filter(each -> each.name().equals(name))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private List<String> acts(Section section) {
    return entries(section).stream().map(each -> each.act().verb()).toList();
  }

  private AuditEntry last(Section section) {
    return entries(section).getFirst();
  }

  private List<AuditEntry> entries(Section section) {
    return audit.find(new Audit.Query(null, section.key(), null, null, null, null, null), 10);
  }

  private String path() {
    return "/desk/titles/" + title.id().value() + "/sections";
  }

  private Visitor join(String name, Role role) {
    var email = name.toLowerCase(Locale.ROOT) + "-" + someone + "@courier.example";
    var token = new AtomicReference<>("");
    var invited = invitations.invite(name, email, Member.MASTHEAD, link -> token.set(link.value()));
    if (!(invited instanceof Invitations.Outcome.Done(var id))) {
      throw new AssertionError(invited);
    }
    staff.grant(id, title.id(), role, Member.MASTHEAD);
    var visitor = new Visitor(port);
    visitor.submit(
        "/desk/join?token=" + token.get(),
        "/desk/join",
        Map.of("name", name + " " + someone, "password", PASSWORD));
    return visitor;
  }
}
