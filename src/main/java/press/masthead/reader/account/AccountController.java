package press.masthead.reader.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.account.EvenPace;
import press.masthead.account.Network;
import press.masthead.account.Wait;
import press.masthead.reader.Outcome;
import press.masthead.reader.PrivatePages;
import press.masthead.reader.Problem;
import press.masthead.reader.Reader;
import press.masthead.reader.Readers;
import press.masthead.reader.Registrations;
import press.masthead.reader.SignedIn;
import press.masthead.title.Title;

/** What readers can see and change of their account. Each change has an address of its own. */
@Controller
class AccountController {
  private final Readers readers;
  private final Registrations registrations;
  private final ReaderSessions sessions;
  private final AccountLimits limits;
  private final FormPages pages;

  AccountController(
      Readers readers,
      Registrations registrations,
      ReaderSessions sessions,
      AccountLimits limits,
      FormPages pages) {
    this.readers = readers;
    this.registrations = registrations;
    this.sessions = sessions;
    this.limits = limits;
    this.pages = pages;
  }

  /** A change asked for: by whom, where. */
  private record Asked(Title title, CsrfToken csrf, Reader reader) {}

  @GetMapping("/account")
  ResponseEntity<byte[]> account(Title title, CsrfToken csrf, @RequestParam @Nullable String done) {
    return signedIn(title, csrf)
        .map(asked -> pages.show(page(asked).noting(Done.text(done))))
        .orElseGet(AccountController::signInFirst);
  }

  @PostMapping("/account/name")
  ResponseEntity<byte[]> rename(
      Title title, CsrfToken csrf, @RequestParam(defaultValue = "") String displayName) {
    return signedIn(title, csrf)
        .map(asked ->
            answer(
                readers.rename(asked.reader().id(), displayName),
                () -> Done.NAME.seen(),
                asked,
                AccountForms.name(displayName)))
        .orElseGet(AccountController::signInFirst);
  }

  @PostMapping("/account/email")
  ResponseEntity<byte[]> changeEmail(
      Title title,
      CsrfToken csrf,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String email) {
    var asked = signedIn(title, csrf);
    if (asked.isEmpty()) {
      return signInFirst();
    }
    var form = AccountForms.email(email);
    return limits
        .mail(Network.of(request), email)
        .map(wait -> slowDown(wait, asked.get(), form))
        .orElseGet(() ->
            answer(
                EvenPace.keep(() -> registrations.changeEmail(asked.get().reader(), email, title)),
                () -> Done.EMAIL.seen(),
                asked.get(),
                form));
  }

  @PostMapping("/account/verification")
  ResponseEntity<byte[]> resend(Title title, CsrfToken csrf, HttpServletRequest request) {
    var asked = signedIn(title, csrf);
    if (asked.isEmpty()) {
      return signInFirst();
    }
    var reader = asked.get().reader();
    var wait = limits.mail(Network.of(request), reader.email());
    if (wait.isPresent()) {
      return slowDown(wait.get(), asked.get(), AccountForms.verification());
    }
    registrations.resend(reader.id(), title);
    return Done.VERIFICATION.seen();
  }

  @PostMapping("/account/password")
  ResponseEntity<byte[]> changePassword(
      Title title,
      CsrfToken csrf,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String present,
      @RequestParam(defaultValue = "") String password) {
    var asked = signedIn(title, csrf);
    if (asked.isEmpty()) {
      return signInFirst();
    }
    var reader = asked.get().reader();
    return limits
        .password(reader)
        .map(wait -> slowDown(wait, asked.get(), AccountForms.password()))
        .orElseGet(() ->
            answer(
                readers.changePassword(reader, present, password, title),
                () -> stay(reader, Done.PASSWORD, request, response),
                asked.get(),
                AccountForms.password()));
  }

  /** Signs out everywhere but here. */
  @PostMapping("/account/sessions")
  ResponseEntity<byte[]> endSessions(HttpServletRequest request, HttpServletResponse response) {
    return SignedIn.reader()
        .map(reader -> {
          readers.endSessions(reader.id());
          return stay(reader, Done.SESSIONS, request, response);
        })
        .orElseGet(AccountController::signInFirst);
  }

  @PostMapping("/account/erasure")
  ResponseEntity<byte[]> erase(
      Title title,
      CsrfToken csrf,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String password) {
    var asked = signedIn(title, csrf);
    if (asked.isEmpty()) {
      return signInFirst();
    }
    var reader = asked.get().reader();
    return limits
        .password(reader)
        .map(wait -> slowDown(wait, asked.get(), AccountForms.erasure()))
        .orElseGet(() ->
            answer(
                readers.erase(reader, password),
                () -> leave(request, response),
                asked.get(),
                AccountForms.erasure()));
  }

  @GetMapping("/account/erased")
  ResponseEntity<byte[]> erased(Title title) {
    return pages.show(
        FormPage.message(
            title,
            "Your account is deleted",
            "Nothing here names you any more. Your comments stay, without your name."));
  }

  /** Everything kept about the reader, to take away. */
  @GetMapping("/account/data")
  ResponseEntity<?> data(Title title) {
    var reader = SignedIn.reader();
    return reader.isPresent() ? download(title, readers.export(reader.get().id())) : signInFirst();
  }

  private static ResponseEntity<Map<String, Object>> download(
      Title title, Map<String, Object> data) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"my-data-" + title.slug() + ".json\"")
        .body(data);
  }

  private static Optional<Asked> signedIn(Title title, CsrfToken csrf) {
    return SignedIn.reader().map(reader -> new Asked(title, csrf, reader));
  }

  private static ResponseEntity<byte[]> signInFirst() {
    return PrivatePages.seeOther("/account/sign-in?next=/account");
  }

  private ResponseEntity<byte[]> stay(
      Reader reader, Done done, HttpServletRequest request, HttpServletResponse response) {
    readers
        .sessionEpoch(reader.id())
        .ifPresent(epoch -> sessions.open(reader, epoch, request, response));
    return done.seen();
  }

  private ResponseEntity<byte[]> leave(HttpServletRequest request, HttpServletResponse response) {
    sessions.end(request, response);
    return PrivatePages.seeOther("/account/erased");
  }

  private ResponseEntity<byte[]> answer(
      Outcome outcome, Supplier<ResponseEntity<byte[]>> done, Asked asked, Form form) {
    return switch (outcome) {
      case Outcome.Done() -> done.get();
      case Outcome.Refused(var problems) -> refuse(asked, form, problems);
    };
  }

  private ResponseEntity<byte[]> refuse(Asked asked, Form form, List<Problem> problems) {
    return pages.refuse(page(asked).replacing(form.with(problems)));
  }

  private ResponseEntity<byte[]> slowDown(Wait wait, Asked asked, Form form) {
    return pages.slowDown(wait, page(asked).replacing(form));
  }

  private static FormPage page(Asked asked) {
    return AccountForms.page(asked.title(), asked.csrf().getToken(), asked.reader());
  }
}
