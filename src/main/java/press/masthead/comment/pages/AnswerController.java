package press.masthead.comment.pages;

import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.comment.Comment;
import press.masthead.comment.Comments;
import press.masthead.comment.Conversations;
import press.masthead.comment.Report;
import press.masthead.comment.Said;
import press.masthead.comment.pages.AnswerPage.Kind;
import press.masthead.reader.PrivatePages;
import press.masthead.reader.Reader;
import press.masthead.reader.SignedIn;
import press.masthead.title.Title;

/** What can be done about one comment: reply, revise, withdraw, report. */
@Controller
class AnswerController {
  private static final String COMMENT = "/comments/{id:\\d{1,18}}";

  private final Comments comments;
  private final Conversations conversations;
  private final CommentPages pages;

  AnswerController(Comments comments, Conversations conversations, CommentPages pages) {
    this.comments = comments;
    this.conversations = conversations;
    this.pages = pages;
  }

  @GetMapping(COMMENT + "/replies")
  ResponseEntity<byte[]> reply(Title title, CsrfToken csrf, @PathVariable long id) {
    return form(Kind.REPLY, title, csrf, id);
  }

  @PostMapping(COMMENT + "/replies")
  ResponseEntity<byte[]> reply(
      Title title,
      CsrfToken csrf,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String nonce) {
    return send(
        page(Kind.REPLY, title, csrf, id),
        text,
        writer -> comments.reply(writer, new Comment.Id(id), text, CommentPages.nonce(nonce)));
  }

  @GetMapping(COMMENT + "/revision")
  ResponseEntity<byte[]> mend(Title title, CsrfToken csrf, @PathVariable long id) {
    var comment = comments.find(new Comment.Id(id)).orElseThrow(CommentPages::notFound);
    return SignedIn.reader()
        .flatMap(reader -> comments.whyNotMend(reader, comment))
        .map(why -> page(Kind.MEND, title, csrf, id).refusing("", why))
        .map(page -> PrivatePages.show(HttpStatus.UNPROCESSABLE_CONTENT, pages.html(page)))
        .orElseGet(() -> form(Kind.MEND, title, csrf, id));
  }

  @PostMapping(COMMENT + "/revision")
  ResponseEntity<byte[]> mend(
      Title title,
      CsrfToken csrf,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String text) {
    return send(
        page(Kind.MEND, title, csrf, id),
        text,
        writer -> comments.mend(writer, new Comment.Id(id), text));
  }

  @GetMapping(COMMENT + "/withdrawal")
  ResponseEntity<byte[]> withdraw(Title title, CsrfToken csrf, @PathVariable long id) {
    return form(Kind.WITHDRAW, title, csrf, id);
  }

  @PostMapping(COMMENT + "/withdrawal")
  ResponseEntity<byte[]> withdrawNow(Title title, CsrfToken csrf, @PathVariable long id) {
    return send(
        page(Kind.WITHDRAW, title, csrf, id),
        "",
        writer -> comments.withdraw(writer, new Comment.Id(id)));
  }

  @GetMapping(COMMENT + "/reports")
  ResponseEntity<byte[]> report(Title title, CsrfToken csrf, @PathVariable long id) {
    return form(Kind.REPORT, title, csrf, id);
  }

  @PostMapping(COMMENT + "/reports")
  ResponseEntity<byte[]> report(
      Title title,
      CsrfToken csrf,
      @PathVariable long id,
      @RequestParam(defaultValue = "OTHER") Report.Reason reason,
      @RequestParam(defaultValue = "") String text) {
    return send(
        page(Kind.REPORT, title, csrf, id).withReason(reason),
        text,
        writer -> comments.report(writer, new Comment.Id(id), new Report(reason, text)));
  }

  @GetMapping(COMMENT + "/reports/received")
  ResponseEntity<byte[]> reported(Title title, CsrfToken csrf, @PathVariable long id) {
    return PrivatePages.show(pages.html(page(Kind.REPORTED, title, csrf, id)));
  }

  private ResponseEntity<byte[]> form(Kind kind, Title title, CsrfToken csrf, long id) {
    var page = page(kind, title, csrf, id);
    return SignedIn.reader().isPresent()
        ? PrivatePages.show(pages.html(page))
        : PrivatePages.seeOther("/account/sign-in?next=" + page.action());
  }

  private ResponseEntity<byte[]> send(AnswerPage page, String text, Function<Reader, Said> saying) {
    var writer = SignedIn.reader();
    if (writer.isEmpty()) {
      var refused = page.refusing(text, CommentPages.SIGNED_OUT);
      return PrivatePages.show(HttpStatus.FORBIDDEN, pages.html(refused));
    }
    return switch (saying.apply(writer.get())) {
      case Said.Done(var comment) -> PrivatePages.seeOther(next(page, comment));
      case Said.Refused(var problem) ->
          PrivatePages.show(
              HttpStatus.UNPROCESSABLE_CONTENT, pages.html(page.refusing(text, problem)));
      case Said.TooOften(var pause) ->
          PrivatePages.slowDown(
              pause, pages.html(page.refusing(text, CommentPages.tooOften(pause))));
    };
  }

  private String next(AnswerPage page, Comment comment) {
    return switch (page.kind()) {
      case WITHDRAW -> page.story().path() + "#comments";
      case REPORT -> page.action() + "/received";
      case REPLY, MEND, REPORTED -> pages.whereToSee(comment, page.story());
    };
  }

  private AnswerPage page(Kind kind, Title title, CsrfToken csrf, long id) {
    var comment = comments.find(new Comment.Id(id)).orElseThrow(CommentPages::notFound);
    return new AnswerPage(
        kind,
        pages.story(title, comment.story()),
        conversations.alone(comment),
        pages.times(title),
        SignedIn.reader().map(reader -> csrf.getToken()).orElse(""),
        CommentPages.freshNonce(),
        kind == Kind.MEND && isBySignedIn(comment) ? comment.text() : "",
        Report.Reason.ABUSE,
        null);
  }

  private static boolean isBySignedIn(Comment comment) {
    return SignedIn.reader().filter(reader -> comment.isBy(reader.id())).isPresent();
  }
}
