package press.masthead.checker;

import java.io.IOException;
import press.masthead.testing.Browser;

/** Somebody who comes to the desk of a house in a process of its own. */
final class AtItsDesk {
  private static final String EMAIL = "ada@courier.example";
  private static final String PASSWORD = "the tide table on the wall";

  private AtItsDesk() {}

  static void join(Browser.Visitor visitor, NodeProcess house) throws IOException {
    visitor.open(url(house, house.wayIn()));
    visitor.page().getByLabel("Name").fill("Ada");
    visitor.page().getByLabel("E-mail address").fill(EMAIL);
    visitor.page().getByLabel("Password").fill(PASSWORD);
    visitor.press("Join");
  }

  static void signIn(Browser.Visitor visitor, NodeProcess house) {
    visitor.open(url(house, "/desk/sign-in"));
    visitor.page().getByLabel("E-mail address").fill(EMAIL);
    visitor.page().getByLabel("Password").fill(PASSWORD);
    visitor.press("Sign in");
  }

  static String url(NodeProcess house, String path) {
    return "http://localhost:" + house.port + path;
  }
}
