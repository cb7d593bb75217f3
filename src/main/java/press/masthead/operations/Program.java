package press.masthead.operations;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import press.masthead.archive.BenchExtractCommand;
import press.masthead.archive.ExtractCommand;
import press.masthead.archive.ImportCommand;
import press.masthead.comment.CommentCommand;
import press.masthead.readership.ReadershipCommand;
import press.masthead.search.BenchRelatedCommand;
import press.masthead.staff.AuditCommand;
import press.masthead.staff.StaffCommand;

/**
 * The command line. A command is a picocli class with a constructor that takes nothing, so that
 * help and bad arguments cost no start. If it has {@code @Autowired} fields, the house is opened
 * for it when it is called, without web server, and the fields are filled; it then takes the
 * options that tell where the house is. What it returns is the exit status; what it throws becomes
 * two lines on the terminal and a trace in the log.
 */
public final class Program {
  private static final List<Class<?>> BENCHES =
      List.of(
          BenchStartCommand.class,
          BenchPageCommand.class,
          BenchStampedeCommand.class,
          BenchHttpCacheCommand.class,
          BenchArchiveCommand.class,
          BenchPublishCommand.class,
          BenchDeskCommand.class,
          BenchFillCommand.class,
          BenchExtractCommand.class,
          BenchRelatedCommand.class);

  /** What opens the web server, and so may find readers waiting. */
  private static final Set<String> OPENING = Set.of("run", "train");

  private final Class<?> application;
  private final Beginning beginning;
  private final CommandLine line;

  /** With the commands that {@code called} may mean; all, where that is not one by itself. */
  private Program(Class<?> application, String called, Beginning beginning) {
    this.application = application;
    this.beginning = beginning;
    this.line = new CommandLine(new Top());
    var commands = commands();
    var meant = commands.get(called);
    (meant == null ? commands.values() : List.of(meant))
        .forEach(command -> line.addSubcommand(command.get()));
    equip(line);
    line.setExecutionStrategy(this::execute);
    line.setParameterExceptionHandler((e, arguments) -> refuse(e));
  }

  /** Each made when it is needed: looking at all of them takes longer than starting the JVM. */
  private Map<String, Supplier<Object>> commands() {
    var commands = new LinkedHashMap<String, Supplier<Object>>();
    commands.put("run", () -> new RunCommand(application, beginning));
    commands.put("test", TestCommand::new);
    commands.put("train", () -> new TrainCommand(application, beginning));
    commands.put("extract", ExtractCommand::new);
    commands.put("import", ImportCommand::new);
    commands.put("comment", CommentCommand::new);
    commands.put("staff", StaffCommand::new);
    commands.put("audit", AuditCommand::new);
    commands.put("readership", ReadershipCommand::new);
    commands.put("bench", () -> bench(application));
    return commands;
  }

  private static CommandLine bench(Class<?> application) {
    var bench = new CommandLine(new Bench());
    BENCHES.forEach(each -> bench.addSubcommand(instance(each)));
    bench.addSubcommand(new BenchNodeCommand(application));
    return bench;
  }

  @Command(
      name = "masthead",
      description = "The publishing system of a news publisher.",
      synopsisSubcommandLabel = "COMMAND")
  private static final class Top {}

  @Command(name = "bench", description = "Measures.", synopsisSubcommandLabel = "WHAT")
  private static final class Bench {}

  /** The launcher's own, here for the sake of the list. */
  @Command(name = "test", description = "Runs every test: ./masthead test")
  private static final class TestCommand implements Runnable {
    @Override
    public void run() {
      throw new Refusal("The tests run from the sources.", "Call ./masthead test");
    }
  }

  private static final class Help {
    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        description = "Shows this.")
    boolean asked;
  }

  /**
   * Runs one command.
   *
   * @param application the class that Spring starts from
   * @return the exit status: 0, 1 where the command failed, 2 where its arguments are wrong
   */
  public static int run(Class<?> application, String... arguments) {
    // wakes Logback, which takes as long as PostgreSQL
    var quiet =
        new FutureTask<@Nullable Void>(
            () -> LoggingSystem.get(Program.class.getClassLoader()).beforeInitialize(), null);
    var called = arguments.length == 0 ? "" : arguments[0];
    var beginning =
        OPENING.contains(called) ? Beginning.of(application, quiet, arguments) : Beginning.NONE;
    quiet.run();
    beginning.letReadersIn();
    return new Program(application, called, beginning).line.execute(arguments);
  }

  /** With all commands. */
  static CommandLine line(Class<?> application) {
    return new Program(application, "", Beginning.NONE).line;
  }

  private int execute(ParseResult parsed) {
    var help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    var called = parsed;
    while (called.hasSubcommand()) {
      called = called.subcommand();
    }
    var spec = called.commandSpec();
    try {
      var options = spec.mixins().get(HouseOptions.MIXIN);
      return options == null
          ? new RunLast().execute(parsed)
          : inTheHouse(parsed, spec, (HouseOptions) options.userObject());
    } catch (ParameterException e) {
      throw e;
    } catch (ExecutionException e) {
      return Trouble.tell(e.getCause() == null ? e : e.getCause(), spec.commandLine().getErr());
    } catch (RuntimeException e) {
      return Trouble.tell(e, spec.commandLine().getErr());
    }
  }

  private int inTheHouse(ParseResult parsed, CommandSpec spec, HouseOptions options) {
    var house = House.open(application, false, options.settings());
    try {
      house.context().getAutowireCapableBeanFactory().autowireBean(spec.userObject());
      return new RunLast().execute(parsed);
    } finally {
      house.leave();
    }
  }

  private static int refuse(ParameterException e) {
    var command = e.getCommandLine();
    command.getErr().println(e.getMessage());
    command.getErr().println("Try: ./" + command.getCommandSpec().qualifiedName() + " --help");
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static boolean needsHouse(Class<?> command) {
    return Arrays.stream(command.getDeclaredFields())
        .anyMatch(field -> field.isAnnotationPresent(Autowired.class));
  }

  /** What every command takes, and those that need the house. */
  private static void equip(CommandLine line) {
    line.getSubcommands().values().forEach(Program::equip);
    var spec = line.getCommandSpec();
    if (spec.findOption("--help") == null) {
      spec.addMixin("help", CommandSpec.forAnnotatedObject(new Help()));
    }
    if (needsHouse(spec.userObject().getClass())) {
      spec.addMixin(HouseOptions.MIXIN, CommandSpec.forAnnotatedObject(new HouseOptions()));
    }
  }

  private static Object instance(Class<?> command) {
    try {
      return CommandLine.defaultFactory().create(command);
    } catch (Exception e) {
      throw new IllegalStateException(command + " has no constructor without arguments", e);
    }
  }
}
