package press.masthead.checker;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import press.masthead.Masthead;

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

  static Node start(String name, String database, Path data, History history) {
    var program = new SpringApplication(Masthead.class);
    program.setRegisterShutdownHook(false);
    program.addInitializers(
        starting -> starting.getBeanFactory().addBeanPostProcessor(new Probe(name, history)));
    return new Node(
        name,
        program.run(
            "--spring.datasource.url=" + database, "--masthead.data=" + data, "--server.port=0"));
  }

  <T> T get(Class<T> bean) {
    return context.getBean(bean);
  }

  @Override
  public void close() {
    context.close();
  }
}
