package press.masthead.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import press.masthead.changelog.ChangeLog;
import press.masthead.staff.Invitations;
import press.masthead.staff.Member;
import press.masthead.staff.Newsroom;
import press.masthead.staff.Role;
import press.masthead.staff.Staff;
import press.masthead.testing.Http;
import press.masthead.testing.RunningMasthead;
import press.masthead.testing.Visitor;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** Server-sent events, as a browser gets them. */
@RunningMasthead
class LiveTest {
  private static final HttpClient CLIENT = Http.client();

  @LocalServerPort int port;
  @Autowired Invitations invitations;
  @Autowired Staff staff;
  @Autowired Titles titles;
  @Autowired ChangeLog changes;
  @Autowired TransactionTemplate transaction;

  private final String someone = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void saysThatSomethingChangedUntilTheSessionEnds() throws Exception {
    var title = titles.bySlug("courier").orElseThrow().id();
    var rob = join(title);
    try (var answer = open(rob)) {
      var lines = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8));
      assertThat(soon(() -> until(lines, line -> line.startsWith("retry")))).hasSize(1);
      change(title);
      assertThat(soon(() -> until(lines, line -> line.startsWith("event"))).getLast())
          .isEqualTo("event: news");
      rob.submit("/desk/me", "/desk/sign-out", Map.of());
      change(title);
      assertThat(soon(() -> until(lines, line -> false)))
          .filteredOn(line -> line.startsWith("event"))
          .last()
          .isEqualTo("event: signed-out");
    }
  }

  @Test
  void isForStaffAlone() {
    assertThat(new Visitor(port).get("/desk/live").location()).startsWith("/desk/sign-in");
  }

  private void change(Title.Id title) {
    transaction.executeWithoutResult(status -> changes.append(Newsroom.key(title)));
  }

  private InputStream open(Visitor visitor) throws IOException, InterruptedException {
    var cookies =
        visitor.cookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/desk/live"))
            .header("Cookie", cookies)
            .build();
    var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("text/event-stream;charset=utf-8");
    return answer.body();
  }

  private interface Reading {
    List<String> read() throws IOException;
  }

  /** A stream that says nothing for long fails the test. */
  private static List<String> soon(Reading reading) throws Exception {
    return CompletableFuture.supplyAsync(
            () -> {
              try {
                return reading.read();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .get(30, TimeUnit.SECONDS);
  }

  /** All lines up to the first such one, or to the end. */
  private static List<String> until(BufferedReader lines, Predicate<String> last)
      throws IOException {
    var read = new ArrayList<String>();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      read.add(line);
      if (last.test(line)) {
        break;
      }
    }
    return read;
  }

  private Visitor join(Title.Id title) {
    var token = new AtomicReference<>("");
    var invited =
        invitations.invite(
            "Rob",
            "rob-" + someone + "@courier.example",
            Member.MASTHEAD,
            link -> token.set(link.value()));
    if (invited instanceof Invitations.Outcome.Done(var id)) {
      staff.grant(id, title, Role.REPORTER, Member.MASTHEAD);
    }
    var visitor = new Visitor(port);
    visitor.submit(
        "/desk/join?token=" + token.get(),
        "/desk/join",
        Map.of("name", "Rob", "password", "the tide table on the wall"));
    return visitor;
  }
}
