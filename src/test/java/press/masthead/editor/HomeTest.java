package press.masthead.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.staff.Invitations;
import press.masthead.staff.Member;
import press.masthead.staff.Role;
import press.masthead.staff.Staff;
import press.masthead.story.Content;
import press.masthead.story.NewsDesk;
import press.masthead.story.NewsDesks;
import press.masthead.story.Standing;
import press.masthead.story.Stories;
import press.masthead.story.Take;
import press.masthead.testing.MovingClock;
import press.masthead.testing.RunningMasthead;
import press.masthead.testing.Visitor;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** What the newsroom finds at the desk in the morning, with a browser that runs no scripts. */
@RunningMasthead
class HomeTest {
  private static final String PASSWORD = "the tide table on the wall";

  @LocalServerPort int port;
  @Autowired Invitations invitations;
  @Autowired Staff staff;
  @Autowired Stories stories;
  @Autowired NewsDesks desks;
  @Autowired Titles titles;
  @Autowired MovingClock clock;

  private final String someone = UUID.randomUUID().toString().substring(0, 8);
  private Title.Id title;

  @BeforeEach
  void findTitle() {
    title = titles.bySlug("courier").orElseThrow().id();
  }

  /** A member with the browser they are signed in by. */
  private record Someone(Member.Id id, Visitor visitor) {}

  @Test
  void greetsANewcomerWithWhatThereWillBe() {
    var rob = join("Rob", Role.REPORTER);
    var home = rob.visitor().get("/desk");
    assertThat(home.status()).isEqualTo(200);
    assertThat(home.page().select("#list-drafts-work").text())
        .isEqualTo(
            "My drafts 0 You have no draft. Begin a story, and it is kept here until you submit it.");
    assertThat(home.page().select(".home").text())
        .contains("You belong to no desk", "takes in no agency’s wire yet");
    assertThat(home.page().select("#list-to_approve, #list-to_publish")).isEmpty();
    assertThat(home.page().select("form[action=/desk/stories] button").text())
        .isEqualTo("New story");
  }

  @Test
  void leadsOnWhoWritesNothing() {
    var mo = join("Mo", Role.MODERATOR);
    assertThat(mo.visitor().get("/desk").location()).isNotEqualTo("/desk").startsWith("/desk/");
  }

  @Test
  void showsWhatNeedsWhom() {
    var rob = join("Rob", Role.REPORTER);
    var ed = join("Ed", Role.EDITOR);
    var take = draft("Lock gate " + someone, rob.id());
    stories.submit(take, rob.id());
    var waiting = ed.visitor().get("/desk").page().select("#list-to_approve-work");
    assertThat(waiting.text()).contains("Lock gate " + someone, "Rob " + someone);
    stories.sendBack(take, ed.id(), "Which gate?");
    assertThat(rob.visitor().get("/desk").page().select("#list-returned-work").text())
        .contains("Lock gate " + someone, "Ed " + someone, "Which gate?");
    var end = clock.instant().plus(Duration.ofMinutes(130).plusSeconds(40));
    stories.embargo(take, ed.id(), end, null);
    var diary = rob.visitor().get("/desk").page().select("#list-diary-work li");
    assertThat(diary.eachText())
        .filteredOn(text -> text.contains(someone))
        .singleElement()
        .satisfies(text -> assertThat(text).contains("embargo", "in 2 h 10 min"));
  }

  @Test
  void leadsFromALongListToAllOfIt() {
    var rob = join("Rob", Role.REPORTER);
    for (int n = 1; n <= 8; n++) {
      draft("Buoy " + n + " " + someone, rob.id());
    }
    var drafts = rob.visitor().get("/desk").page().select("#list-drafts-work");
    assertThat(drafts.select("li")).hasSize(6);
    var all = drafts.select("a[href*=list]");
    assertThat(all.text()).startsWith("All 8");
    assertThat(rob.visitor().get(all.attr("href")).page().select(".stories li")).hasSize(8);
  }

  @Test
  void keepsASearchForItsMemberAlone() {
    var rob = join("Rob", Role.REPORTER);
    var eve = join("Eve", Role.REPORTER);
    draft("Dredger " + someone, rob.id());
    var search = "/desk/stories?words=dredger+" + someone + "&state=DRAFT";
    var kept = rob.visitor().submit(search, "/desk/stories/searches", Map.of("name", "Dredgers"));
    assertThat(kept.status()).isEqualTo(303);
    var home = rob.visitor().get("/desk").page().select("#searches + ul a");
    assertThat(home.text()).isEqualTo("Dredgers");
    var found = rob.visitor().get(home.attr("href"));
    assertThat(found.page().select(".stories li")).hasSize(1);
    var removal = found.page().select("form[action$=removal]").attr("action");
    assertThat(eve.visitor().get("/desk").page().select("#searches + ul a")).isEmpty();
    post(eve, removal);
    assertThat(rob.visitor().get("/desk").page().select("#searches + ul a").text())
        .isEqualTo("Dredgers");
    assertThat(rob.visitor().submit(found, removal, Map.of()).location())
        .isEqualTo("/desk/stories");
    assertThat(rob.visitor().get("/desk").page().select("#searches + ul a")).isEmpty();
  }

  @Test
  void saysWhyASearchIsNotKept() {
    var rob = join("Rob", Role.REPORTER);
    var refused =
        rob.visitor()
            .submit("/desk/stories?words=x", "/desk/stories/searches", Map.of("name", "  "));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("[role=alert]").text()).isEqualTo("give the search a name");
    assertThat(refused.page().select("#words").attr("value")).isEqualTo("x");
  }

  @Test
  void setsUpADeskAndItsStages() {
    var cy = join("Cy", Role.ADMINISTRATOR);
    var path = "/desk/titles/" + title.value() + "/desks";
    var name = "Harbour " + someone;
    assertThat(cy.visitor().submit(path, path, Map.of("name", name)).status()).isEqualTo(303);
    var desk = desk(name);
    var taken = cy.visitor().submit(path, path, Map.of("name", name));
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.page().select("[role=alert]").text()).contains("already");
    assertThat(taken.page().select("#add-name").attr("value")).isEqualTo(name);
    var at = path + "/" + desk.id().value();
    cy.visitor().submit(path, at + "/stages", Map.of("name", "Legal", "state", "APPROVED"));
    cy.visitor().submit(path, at + "/members", Map.of("member", String.valueOf(cy.id().value())));
    assertThat(desk(name).stages()).hasSize(4);
    assertThat(desks.members(desk.id())).isEqualTo(Set.of(cy.id()));
    var take = draft("Pilot boat " + someone, cy.id());
    var shown = cy.visitor().get(path).page();
    assertThat(shown.select("form[action=" + at + "/removal]").parents().text())
        .contains("The story on it stays, on no desk.");
    var home = cy.visitor().get("/desk").page().select("#desk-" + desk.id().value() + "-work");
    assertThat(home.text()).contains("Writing 1", "Pilot boat " + someone, "Legal 0");
    cy.visitor().submit(path, at + "/removal", Map.of());
    assertThat(desks.standing(take.story())).isEmpty();
  }

  @Test
  void sendsAStoryToAnotherDesk() {
    var rob = join("Rob", Role.REPORTER);
    var to = add("Sport " + someone);
    var take = draft("Regatta " + someone, rob.id());
    var story = "/desk/stories/" + take.story().value();
    var form = rob.visitor().get(story).page().select("form:has(#send-to)");
    var typed = new LinkedHashMap<String, String>();
    form.select("input[type=hidden]")
        .forEach(field -> typed.put(field.attr("name"), field.attr("value")));
    typed.put("to", "");
    assertThat(rob.visitor().post(story + "/moves", typed).page().select("[role=alert]").text())
        .isEqualTo("choose where it goes");
    var there = form.select("option:contains(Sport " + someone + ", Writing)");
    typed.put("to", there.attr("value"));
    typed.put("reason", "Sails, not cargo");
    assertThat(rob.visitor().post(story + "/moves", typed).status()).isEqualTo(303);
    assertThat(desks.standing(take.story()).map(Standing::words))
        .contains("Sport " + someone + ", Writing");
    assertThat(rob.visitor().get(story).page().select("tbody").text())
        .contains("sent", "to Sport " + someone + ", Writing: Sails, not cargo");
    var listed = rob.visitor().get("/desk/stories?at=" + to.value());
    assertThat(listed.page().select(".stories li").eachText())
        .singleElement()
        .satisfies(text -> assertThat(text).contains("Regatta " + someone));
  }

  @Test
  void letsNobodySetUpDesksWhoMayNot() {
    var ed = join("Ed", Role.EDITOR);
    var desk = add("Court " + someone);
    var path = "/desk/titles/" + title.value() + "/desks";
    assertThat(ed.visitor().get(path).status()).isEqualTo(403);
    assertThat(post(ed, path + "/" + desk.value() + "/removal")).isEqualTo(403);
    assertThat(desks.find(desk)).isPresent();
  }

  private int post(Someone who, String action) {
    var csrf = who.visitor().get("/desk/me").page().select("input[name=_csrf]").attr("value");
    return who.visitor().post(action, Map.of("_csrf", csrf)).status();
  }

  private Someone join(String name, Role role) {
    var email = name.toLowerCase(Locale.ROOT) + "-" + someone + "@courier.example";
    var token = new AtomicReference<>("");
    var invited = invitations.invite(name, email, Member.MASTHEAD, link -> token.set(link.value()));
    if (!(invited instanceof Invitations.Outcome.Done(var id))) {
      throw new AssertionError(invited);
    }
    staff.grant(id, title, role, Member.MASTHEAD);
    var visitor = new Visitor(port);
    visitor.submit(
        "/desk/join?token=" + token.get(),
        "/desk/join",
        Map.of("name", name + " " + someone, "password", PASSWORD));
    return new Someone(id, visitor);
  }

  private Take draft(String headline, Member.Id by) {
    var content = Content.in("en").withHeadline(headline);
    return new Take(stories.draft(title, content, by), 1);
  }

  private NewsDesk.Id add(String name) {
    return desks.add(title, name, Member.MASTHEAD) instanceof NewsDesks.Change.Done(var desk)
        ? desk
        : desk(name).id();
  }

  private NewsDesk desk(String name) {
    return desks.of(List.of(title)).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
