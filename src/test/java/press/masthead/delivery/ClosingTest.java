package press.masthead.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.GracefulShutdownResult;
import press.masthead.page.PageView;
import press.masthead.page.Pages;
import press.masthead.testing.Http;
import press.masthead.title.Titles;
import press.masthead.title.TitlesAtHand;

/** A house that closes lets out who is in it. */
class ClosingTest {
  private final CountDownLatch inside = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  private final class Slow extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      inside.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      response.getWriter().print("said to the end");
    }
  }

  @Test
  void answersWhoIsStillWaiting() throws Exception {
    var beans = new StaticListableBeanFactory();
    var factory = new JettyServletWebServerFactory(0);
    new EdgeConfiguration()
        .edge(
            beans.getBeanProvider(TitlesAtHand.class),
            beans.getBeanProvider(Titles.class),
            beans.getBeanProvider(Pages.class),
            beans.getBeanProvider(Sending.class),
            beans.getBeanProvider(Door.class),
            beans.getBeanProvider(PageView.Counter.class))
        .customize(factory);
    var server =
        factory.getWebServer(
            context -> context.addServlet("slow", new Slow()).addMapping("/desk/slow"));
    server.start();
    try (var client = Http.client()) {
      var address = URI.create("http://localhost:" + server.getPort() + "/desk/slow");
      var answer =
          client.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
      var closed = new CompletableFuture<GracefulShutdownResult>();
      server.shutDownGracefully(closed::complete);
      assertThat(closed).isNotCompleted();
      go.countDown();
      assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo("said to the end");
      assertThat(closed.get(10, TimeUnit.SECONDS)).isEqualTo(GracefulShutdownResult.IDLE);
    } finally {
      go.countDown();
      server.stop();
    }
  }
}
