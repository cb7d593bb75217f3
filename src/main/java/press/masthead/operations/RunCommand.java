package press.masthead.operations;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
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

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the web server; 8080 if not given.")
  @Nullable Integer port;

  @Mixin final HouseOptions where = new HouseOptions();

  @Option(names = "--no-demo", description = "Leaves an empty house empty.")
  boolean noDemo;

  @Spec CommandSpec spec;

  RunCommand(Class<?> application) {
    this.application = application;
  }

  /**
   * The command that plain arguments call, without picocli, whose classes are too old for the JDK's
   * cache and take a sixth of a start. Empty for anything that is not as plain; picocli then has
   * the word.
   */
  static Optional<RunCommand> plain(Class<?> application, String... arguments) {
    var command = new RunCommand(application);
    var words = List.of(arguments).iterator();
    while (words.hasNext()) {
      if (!command.take(words.next(), words)) {
        return Optional.empty();
      }
    }
    return Optional.of(command);
  }

  private boolean take(String option, Iterator<String> rest) {
    if (option.equals("--no-demo")) {
      noDemo = true;
      return true;
    }
    var value = rest.hasNext() ? rest.next() : "";
    if (value.isEmpty() || value.startsWith("-")) {
      return false;
    }
    switch (option) {
      case "--data" -> where.data = Path.of(value);
      case "--database-url" -> where.databaseUrl = value;
      case "--port" -> {
        if (!value.matches("\\d{1,5}")) {
          return false;
        }
        port = Integer.valueOf(value);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  List<String> settings() {
    var settings = where.settings();
    if (port != null) {
      settings.add("server.port=" + port);
    }
    if (noDemo) {
      settings.add("masthead.demo=false");
    }
    return settings;
  }

  @Override
  public Integer call() throws InterruptedException {
    return run(spec.commandLine().getOut());
  }

  int run(PrintWriter terminal) throws InterruptedException {
    try (var house = House.open(application, true, settings())) {
      house.context().getBean(FirstStart.class).prepare();
      house.furnish();
      house.context().getBean(Welcome.class).print(terminal);
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
