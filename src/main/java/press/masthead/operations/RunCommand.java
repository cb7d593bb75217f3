package press.masthead.operations;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    description = "Starts the database and the application, until Ctrl-C.",
    sortOptions = false)
final class RunCommand implements Callable<Integer> {
  private final Class<?> application;
  private final Beginning beginning;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the web server; 8080 if not given.")
  @Nullable Integer port;

  @Mixin final HouseOptions where = new HouseOptions();

  @Option(names = "--no-demo", description = "Leaves an empty house empty.")
  boolean noDemo;

  @Spec CommandSpec spec;

  RunCommand(Class<?> application, Beginning beginning) {
    this.application = application;
    this.beginning = beginning;
  }

  @Override
  public Integer call() throws InterruptedException {
    var settings = where.settings();
    if (port != null) {
      settings.add("server.port=" + port);
    }
    if (noDemo) {
      settings.add("masthead.demo=false");
    }
    try (var house = House.open(application, settings, beginning)) {
      var terminal = spec.commandLine().getOut();
      house.context().getBean(FirstStart.class).prepare();
      house.furnish();
      house.context().getBean(Welcome.class).print(terminal);
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
