package press.masthead.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.page.Assembled;
import press.masthead.testing.Http;
import press.masthead.testing.RunningMasthead;

/** What {@code bench stampede} does with a thousand readers, with a few. */
@RunningMasthead
class StampedeTest {
  private static final int READERS = 40;

  @LocalServerPort int port;

  @Test
  void assemblesAPageOnceForAllWhoAskAtTheSameTime(@TempDir Path folder) throws Exception {
    var kept = folder.resolve("pages.jfr");
    var paths = List.of("/nowhere/one", "/nowhere/two", "/nowhere/three");
    try (var recording = new Recording()) {
      recording.enable(Assembled.NAME);
      recording.start();
      for (var path : paths) {
        askAllAtOnce(path);
      }
      recording.dump(kept);
    }
    assertThat(RecordingFile.readAllEvents(kept))
        .filteredOn(event -> event.getEventType().getName().equals(Assembled.NAME))
        .extracting(event -> event.getString("path"))
        .filteredOn(path -> path.startsWith("/nowhere/"))
        .containsExactlyInAnyOrderElementsOf(paths);
  }

  private void askAllAtOnce(String path) throws Exception {
    var go = new CountDownLatch(1);
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    try (var client = Http.client();
        var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<HttpResponse<String>> reader =
          () -> {
            go.await();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
          };
      var waiting = Stream.generate(() -> readers.submit(reader)).limit(READERS).toList();
      go.countDown();
      for (var answer : waiting) {
        assertThat(answer.get().statusCode()).isEqualTo(404);
      }
    }
  }
}
