package press.masthead.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import press.masthead.operations.invented.InventedArchive;
import press.masthead.page.KeptPages;
import press.masthead.search.Search;
import press.masthead.search.SearchQuery;
import press.masthead.search.SearchResult;
import press.masthead.staff.Member;
import press.masthead.story.Publishing;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/**
 * A running Masthead that takes orders, a line each, and answers with a line that begins with
 * {@link #ANSWER}: what benches measure from outside, and what they must have done within.
 */
@Command(
    name = "node",
    hidden = true,
    description = "Runs as part of a bench and takes orders on its standard input.",
    sortOptions = false)
final class BenchNodeCommand implements Callable<Integer> {
  static final String ANSWER = "=> ";

  private final Class<?> application;

  @Option(names = "--port", paramLabel = "N", description = "Port of the web server.")
  int port = 8080;

  @Mixin final HouseOptions where = new HouseOptions();

  @Spec CommandSpec spec;

  BenchNodeCommand(Class<?> application) {
    this.application = application;
  }

  @Override
  public Integer call() throws IOException {
    var settings = where.settings();
    settings.add("server.port=" + port);
    settings.add("masthead.demo=false");
    try (var house = House.open(application, true, settings)) {
      house.furnish();
      serve(new Orders(house.context().getBeanFactory(), house.data()));
    }
    return 0;
  }

  private void serve(Orders orders) throws IOException {
    var out = spec.commandLine().getOut();
    say(out, "open");
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      say(out, orders.obey(line));
    }
  }

  private static void say(PrintWriter out, String words) {
    out.println(ANSWER + words);
    out.flush();
  }

  private record Orders(BeanFactory house, Path data) {

    String obey(String line) {
      var words = line.split(" ", 2);
      return switch (words[0]) {
        case "draft" -> draft(words[1]);
        case "publish" -> publish(new Story.Id(Long.parseLong(words[1])));
        case "forget" -> forget(words[1]);
        case "indexed" -> String.valueOf(search().complete());
        case "memory" -> memory();
        case "size" -> size();
        default -> throw new IllegalArgumentException("no such order: " + line);
      };
    }

    /** Its number. */
    private String draft(String slug) {
      var content = house.getBean(InventedArchive.class).another(slug);
      var id = house.getBean(Stories.class).draft(title().id(), content, Member.MASTHEAD);
      return String.valueOf(id.value());
    }

    /** When it began and when it was acknowledged, on the machine's clock in nanoseconds. */
    private String publish(Story.Id id) {
      var stories = house.getBean(Stories.class);
      var before = System.nanoTime();
      var outcome = stories.publish(id, Member.MASTHEAD);
      var after = System.nanoTime();
      return switch (outcome) {
        case Publishing.Published published ->
            before + " " + after + " " + path(published.address());
        case Publishing.Refused(var problems) ->
            throw new IllegalStateException(problems.toString());
        case Publishing.Unpublished _, Publishing.Withdrawn _, Publishing.Done _ ->
            throw new IllegalStateException("not out");
      };
    }

    private String path(String address) {
      return section().path() + "/" + address;
    }

    private Section section() {
      return house.getBean(Sections.class).tree(title().id()).top().getFirst();
    }

    private String forget(String key) {
      house.getBean(KeptPages.class).forget(List.of(key));
      return "forgotten";
    }

    private SearchResult search() {
      return house.getBean(Search.class).find(SearchQuery.of(title(), "measured"));
    }

    private Title title() {
      return house.getBean(Titles.class).all().getFirst();
    }

    /** What is left of the heap after collecting, its peak, and the most the process ever had. */
    private static String memory() {
      System.gc();
      var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      var peak =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getType() == MemoryType.HEAP)
              .mapToLong(pool -> pool.getPeakUsage().getUsed())
              .sum();
      return heap + " " + peak + " " + mostOfTheProcess();
    }

    private static long mostOfTheProcess() {
      try (var lines = Files.lines(Path.of("/proc/self/status"))) {
        return lines
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0)
            * 1024;
      } catch (IOException notLinux) {
        return 0;
      }
    }

    private String size() {
      var database =
          house
              .getBean(JdbcClient.class)
              .sql("select pg_database_size(current_database())")
              .query(Long.class)
              .single();
      return database + " " + sizeOf(data.resolve("search"));
    }

    private static long sizeOf(Path folder) {
      try (var files = Files.walk(folder)) {
        return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
