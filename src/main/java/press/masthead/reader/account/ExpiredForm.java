package press.masthead.reader.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import press.masthead.page.Page;

/** The answer to a form without a good token: mostly one that was open in a browser for long. */
@Component
class ExpiredForm {
  private final RequestedTitle titles;
  private final FormPages pages;

  ExpiredForm(RequestedTitle titles, FormPages pages) {
    this.titles = titles;
    this.pages = pages;
  }

  void answer(HttpServletRequest request, HttpServletResponse response, Exception refusal)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var title = titles.find(request);
    if (title.isEmpty()) {
      return;
    }
    var page =
        FormPage.message(
            title.get(),
            "This form is no longer valid",
            "It was open for too long, or in another window somebody signed in or out.",
            "Go back: what you typed is still there. Copy it if it is long, load the page anew, and"
                + " send it again.");
    response.setContentType("text/html;charset=utf-8");
    response.getOutputStream().write(Page.html(pages.html(page)).bytes());
  }
}
