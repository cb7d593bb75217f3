package press.masthead.checker;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import press.masthead.Masthead;
import press.masthead.testing.Http;

/** The program on a free port, in this process. */
final class Node implements AutoCloseable {
  final String name;
  final int port;
  private final ConfigurableApplicationContext context;

  private Node(String name, ConfigurableApplicationContext context) {
    this.name = name;
    this.context = context;
    this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /**
   * @param settings as {@code --name=value}
   */
  static Node start(String name, String database, Path data, History history, String... settings) {
    var program = new SpringApplication(Masthead.class);
    program.setRegisterShutdownHook(false);
    program.addInitializers(
        starting -> starting.getBeanFactory().addBeanPostProcessor(new Probe(name, history)));
    return new Node(
        name,
        program.run(
            Stream.concat(
                    Stream.of(
                        "--spring.datasource.url=" + database,
                        "--masthead.data=" + data,
                        "--server.port=0"),
                    Stream.of(settings))
                .toArray(String[]::new)));
  }

  /** What {@code /health} says. */
  String health() throws Exception {
    return ask("/health").body();
  }

  HttpResponse<String> ask(String path) throws Exception {
    try (var client = Http.client()) {
      var address = URI.create("http://localhost:" + port + path);
      var asked = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
      return client.send(asked, HttpResponse.BodyHandlers.ofString());
    }
  }

  <T> T get(Class<T> bean) {
    return context.getBean(bean);
  }

  @Override
  public void close() {
    context.close();
  }
}
