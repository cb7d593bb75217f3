package press.masthead.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Opens the house, fetches what readers fetch, and closes it; the JDK looks on and keeps what it
 * learnt in its AOT cache. The launcher calls this after each build.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
  private static final Pattern STORY =
      Pattern.compile("href=\"(/[^\"#?]*/\\d{4}-\\d\\d-\\d\\d-[^\"]*)\"");

  private final Class<?> application;
  private final Beginning beginning;

  @Mixin final HouseOptions where = new HouseOptions();

  TrainCommand(Class<?> application, Beginning beginning) {
    this.application = application;
    this.beginning = beginning;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var settings = where.settings();
    settings.add("server.port=0");
    settings.add("masthead.cdn.kind=none");
    if (beginning.entrance() != null) {
      beginning.entrance().door().ifPresent(TrainCommand::comeEarly);
    }
    try (var house = House.open(application, settings, beginning);
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      house.context().getBean(FirstStart.class).prepare();
      house.furnish();
      var port = house.context().getEnvironment().getRequiredProperty("local.server.port");
      var base = "http://localhost:" + port;
      var home = get(client, base + "/");
      for (var path :
          Stream.concat(Stream.of("/health", "/feed.xml", "/search?q=harbour"), stories(home))
              .toList()) {
        get(client, base + path);
      }
    }
    return 0;
  }

  /** As the readers do who wait at the door. */
  private static void comeEarly(Entrance.Open open) {
    Thread.ofVirtual()
        .start(() -> {
          var home = URI.create("http://localhost:" + open.door().port() + "/");
          try (var early = home.toURL().openStream()) {
            early.readAllBytes();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Stream<String> stories(String home) {
    return STORY.matcher(home).results().map(found -> found.group(1)).distinct().limit(3);
  }

  private static String get(HttpClient client, String address)
      throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
        .body();
  }
}
