package press.masthead.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import press.masthead.staff.Member;
import press.masthead.staff.Permission;
import press.masthead.staff.Staff;
import press.masthead.title.Title;

/**
 * Server-sent events for the desk's screens: that something changed, never what, so that a screen
 * asks again and gets what its member may see. A stream waits on a virtual thread and holds nothing
 * else: no connection to the database. It ends with the session, with the program, and by itself
 * after a while, as roles may have changed; browsers then come again.
 */
@Controller
class LiveController {
  /** Also shorter than what proxies wait. */
  private static final Duration BEAT = Duration.ofSeconds(10);

  /** Much that happens at once is told once. */
  private static final Duration GATHERING = Duration.ofMillis(300);

  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Logger LOG = LoggerFactory.getLogger(LiveController.class);

  private final DeskNews news;
  private final DeskSessions sessions;
  private final Staff staff;

  LiveController(DeskNews news, DeskSessions sessions, Staff staff) {
    this.news = news;
    this.sessions = sessions;
    this.staff = staff;
  }

  @GetMapping("/desk/live")
  void stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("text/event-stream;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    try (var listener = news.listen(titles(AtDesk.required()))) {
      stream(request, response.getOutputStream(), listener);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.debug("a window was closed: {}", e.getMessage());
    }
  }

  private void stream(HttpServletRequest request, OutputStream out, DeskNews.Listener listener)
      throws IOException, InterruptedException {
    var end = System.nanoTime() + LONGEST.toNanos();
    send(out, "retry: 2000\n\n");
    while (!news.isClosing() && System.nanoTime() < end) {
      var changed = listener.await(BEAT);
      if (news.isClosing()) {
        return;
      }
      if (!sessions.isOpen(request)) {
        send(out, "event: signed-out\ndata:\n\n");
        return;
      }
      send(out, changed ? "event: news\ndata:\n\n" : ": nothing new\n\n");
      if (changed) {
        Thread.sleep(GATHERING);
      }
    }
  }

  private static void send(OutputStream out, String event) throws IOException {
    out.write(event.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private List<Title.Id> titles(Member member) {
    return Stream.of(Permission.WRITE, Permission.MODERATE)
        .flatMap(permission -> staff.titles(member, permission).stream())
        .map(Title::id)
        .toList();
  }
}
