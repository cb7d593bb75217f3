package press.masthead.reader.account;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import press.masthead.account.Wait;
import press.masthead.page.Layouts;
import press.masthead.reader.PrivatePages;

/** Shows pages of forms within the readers' layout. */
@Component
class FormPages {
  private final Layouts layouts;
  private final Templates templates;

  FormPages(Layouts layouts, Templates templates) {
    this.layouts = layouts;
    this.templates = templates;
  }

  ResponseEntity<byte[]> show(FormPage page) {
    return PrivatePages.show(html(page));
  }

  /** Something typed has to be mended; the page says what. */
  ResponseEntity<byte[]> refuse(FormPage page) {
    return PrivatePages.show(HttpStatus.UNPROCESSABLE_CONTENT, html(page));
  }

  /** A link that was used or is too old. */
  ResponseEntity<byte[]> gone(FormPage page) {
    return PrivatePages.show(HttpStatus.GONE, html(page));
  }

  ResponseEntity<byte[]> slowDown(Wait wait, FormPage page) {
    var text = "This was tried too often. Wait %s, then try again.".formatted(wait.words());
    return PrivatePages.slowDown(wait, html(page.refusing(text)));
  }

  JteModel html(FormPage page) {
    var heading = page.isRefused() ? "Error: " + page.heading() : page.heading();
    return templates.readerForms(layouts.of(page.title(), heading).unlisted(), page);
  }
}
