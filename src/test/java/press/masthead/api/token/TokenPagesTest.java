package press.masthead.api.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.staff.Invitations;
import press.masthead.testing.Browser;
import press.masthead.testing.Http;
import press.masthead.testing.RunningMasthead;

/** A member lets a program act for them, and stops it, in a real browser. */
@RunningMasthead
class TokenPagesTest {
  @LocalServerPort int port;
  @Autowired Invitations invitations;

  private final String someone = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void makesATokenThatIsShownOnceAndRevokesIt() throws Exception {
    try (var ada = Browser.visitor(1280);
        var night = Browser.visitorAtNight(360)) {
      join(ada, "ada");
      ada.open(url("/desk/me"));
      ada.page().getByText("Programs that act for you").click();
      look(ada);
      ada.press("Make the token");
      assertThat(ada.page().locator("[role=alert]").innerText()).startsWith("Say what it is for");
      look(ada);
      ada.page().getByLabel("What it is for").fill("Tide tables");
      ada.page().locator("fieldset").last().locator("input").first().check();
      ada.press("Make the token");
      var secret = ada.page().locator("code.token").innerText();
      look(ada);
      assertThat(status(secret)).isEqualTo(200);

      ada.open(url("/desk/me/tokens"));
      assertThat(ada.page().content()).doesNotContain(secret);
      assertThat(ada.page().locator(".rows").innerText())
          .contains("Tide tables", "read, write", "last used");
      join(night, "ned");
      night.open(url("/desk/programs"));
      assertThat(night.page().locator(".row").first().innerText())
          .contains("Tide tables", "Acts for Somebody " + someone);
      look(night);
      ada.open(url("/desk/programs"));
      look(ada);

      ada.open(url("/desk/me/tokens"));
      ada.page().getByText("Revoke").click();
      assertThat(ada.page().locator("[role=status]").innerText()).startsWith("Revoked");
      assertThat(status(secret)).isEqualTo(401);

      night.open(url("/desk/me/tokens"));
      look(night);
    }
  }

  private int status(String secret) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url("/api/v1/me")))
            .header("Authorization", "Bearer " + secret)
            .build();
    try (var client = Http.client()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  private void join(Browser.Visitor visitor, String name) {
    var link = invitations.first();
    visitor.open(url("/desk/join?token=" + link.substring(link.indexOf('=') + 1)));
    visitor.page().getByLabel("Name").fill("Somebody " + someone);
    visitor.page().getByLabel("E-mail address").fill(name + "-" + someone + "@courier.example");
    visitor.page().getByLabel("Password").fill("the tide table on the wall");
    visitor.press("Join");
    visitor.page().waitForURL(url -> !url.contains("/join"));
  }

  private static void look(Browser.Visitor visitor) {
    assertThat(visitor.barriers()).as(visitor.page().url()).isEmpty();
    assertThat(visitor.overflow()).as(visitor.page().url()).isZero();
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
