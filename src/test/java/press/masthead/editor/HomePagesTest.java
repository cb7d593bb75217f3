package press.masthead.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.staff.Invitations;
import press.masthead.staff.Member;
import press.masthead.staff.Role;
import press.masthead.staff.Staff;
import press.masthead.story.Content;
import press.masthead.story.NewsDesks;
import press.masthead.story.Stories;
import press.masthead.story.Take;
import press.masthead.testing.Browser;
import press.masthead.testing.RunningMasthead;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** An open window keeps up with the newsroom, and its reader keeps their place. */
@RunningMasthead
class HomePagesTest {
  private static final String PASSWORD = "the tide table on the wall";

  @LocalServerPort int port;
  @Autowired Invitations invitations;
  @Autowired Staff staff;
  @Autowired Stories stories;
  @Autowired NewsDesks desks;
  @Autowired Titles titles;

  private final String someone = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void keepsUpWithoutLosingThePlace() {
    var title = titles.bySlug("courier").orElseThrow().id();
    try (var cy = Browser.visitor(1280);
        var night = Browser.visitorAtNight(360)) {
      var me = join(title, cy, "cy");
      join(title, night, "nan");
      var desk = desks.add(title, "Harbour " + someone, me);
      if (desk instanceof NewsDesks.Change.Done(var id)) {
        desks.setMembers(id, Set.of(me), me);
      }
      for (int n = 1; n <= 7; n++) {
        draft(title, "Buoy " + n + " " + someone, me);
      }
      look("/desk/titles/" + title.value() + "/desks", cy, night);
      look("/desk/stories?words=buoy+" + someone, cy, night);
      look("/desk", cy, night);

      cy.page().setViewportSize(600, 500);
      var place = cy.page().locator("#list-drafts-work a").nth(3);
      place.focus();
      place.evaluate("link => scrollTo(0, scrollY + link.getBoundingClientRect().top - 60)");
      var href = place.getAttribute("href");
      var top = top(cy);
      var back = draft(title, "Sluice " + someone, me);
      stories.submit(back, me);
      stories.sendBack(back, Member.MASTHEAD, "Which sluice?");
      assertThat(cy.page().locator("#list-returned-work")).containsText("Which sluice?");
      assertThat((String) cy.page().evaluate("document.activeElement.getAttribute('href')"))
          .isEqualTo(href);
      assertThat(top(cy)).isCloseTo(top, offset(2.0));

      cy.open(url("/desk/stories?words=" + someone));
      cy.page().locator("#words").fill("half a wo");
      draft(title, "Groyne " + someone, me);
      assertThat(cy.page().locator(".stories a").first()).hasText("Groyne " + someone);
      assertThat(cy.page().locator("#words")).hasValue("half a wo");
      assertThat(cy.page().locator("#words")).isFocused();
      assertThat(cy.complaints()).isEmpty();
    }
  }

  /** Where what has the focus stands in the window. */
  private static double top(Browser.Visitor visitor) {
    return ((Number) visitor.page().evaluate("document.activeElement.getBoundingClientRect().top"))
        .doubleValue();
  }

  private void look(String path, Browser.Visitor... visitors) {
    for (var visitor : visitors) {
      visitor.open(url(path));
      assertThat(visitor.barriers()).as(path).isEmpty();
      assertThat(visitor.overflow()).as(path).isZero();
    }
  }

  private Member.Id join(Title.Id title, Browser.Visitor visitor, String name) {
    var token = new AtomicReference<>("");
    var invited =
        invitations.invite(
            name,
            name + "-" + someone + "@courier.example",
            Member.MASTHEAD,
            link -> token.set(link.value()));
    if (!(invited instanceof Invitations.Outcome.Done(var id))) {
      throw new AssertionError(invited);
    }
    staff.grant(id, title, Role.ADMINISTRATOR, Member.MASTHEAD);
    visitor.open(url("/desk/join?token=" + token.get()));
    visitor.page().getByLabel("Name").fill(name + " " + someone);
    visitor.page().getByLabel("Password").fill(PASSWORD);
    visitor.press("Join");
    return id;
  }

  private Take draft(Title.Id title, String headline, Member.Id by) {
    return new Take(stories.draft(title, Content.in("en").withHeadline(headline), by), 1);
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
