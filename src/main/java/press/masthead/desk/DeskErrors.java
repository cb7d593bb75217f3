package press.masthead.desk;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import press.masthead.page.Page;

/** What the desk says where it cannot do what was asked. */
@Component
public class DeskErrors {
  private final Desk desk;
  private final Templates templates;

  DeskErrors(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  public ResponseEntity<byte[]> notYours(HttpServletRequest request) {
    return say(
        request,
        HttpStatus.FORBIDDEN,
        "This is not yours to do",
        "Your roles do not allow it. An administrator can give you another role.");
  }

  public ResponseEntity<byte[]> notThere(HttpServletRequest request) {
    return say(
        request,
        HttpStatus.NOT_FOUND,
        "There is nothing here",
        "It may have been moved. Go back and look again.");
  }

  ResponseEntity<byte[]> tooOften(HttpServletRequest request) {
    return say(
        request,
        HttpStatus.TOO_MANY_REQUESTS,
        "This was tried too often",
        "Wait a few minutes, then try again.");
  }

  ResponseEntity<byte[]> say(
      HttpServletRequest request, HttpStatus status, String heading, String words) {
    return Desk.show(status, templates.deskMessage(desk.layout(request, heading, ""), words));
  }

  /** To a form without a good token: mostly one that was open in a browser for long. */
  void expired(HttpServletRequest request, HttpServletResponse response, Exception refusal)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html;charset=utf-8");
    var screen =
        templates.deskMessage(
            desk.layout(request, "This form is no longer valid", ""),
            "It was open for too long, or somebody signed in or out in another window. Go back:"
                + " what you typed is still there. Copy it if it is long, load the page anew, and"
                + " send it again.");
    response.getOutputStream().write(Page.html(screen).bytes());
  }
}
