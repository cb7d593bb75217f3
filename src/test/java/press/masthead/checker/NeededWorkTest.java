package press.masthead.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.masthead.checker.History.Assembly;
import press.masthead.testing.TestDatabase;

/**
 * One write at a time, and after each all pages: none of them was made again but came out the same.
 */
class NeededWorkTest {
  @TempDir Path data;
  private final History history = new History();

  @Test
  void aChangeMakesAgainOnlyPagesThatChanged() throws Exception {
    try (var node = Node.start("one", TestDatabase.create().url(), data, history)) {
      var paper = new Newspaper(node);
      var readers = new Readers(paper, history, new AtomicBoolean(true));
      var place = new Readers.Place(node.name, node.port);
      var writers =
          new Writers(paper, List.<Supplier<Node>>of(() -> node), history, new AtomicBoolean(true));
      Thread.sleep(2_000);
      readers.readAll(place);
      assertThat(history.answers())
          .filteredOn(answer -> answer.status() == 404)
          .extracting(History.Answer::page)
          .containsExactly("/companies/asia");
      var writes =
          List.<Runnable>of(
              () -> writers.write(0, 0, 1),
              () -> writers.write(4, 0, 1),
              () -> writers.write(1, 1, 0),
              () -> writers.write(3, 1, 0),
              () -> paper.moveAsia(node, 1),
              () -> writers.unpublish(5),
              () -> writers.write(5, 1, 1),
              () -> writers.kill(2),
              () -> paper.moveAsia(node, 0));
      for (int n = 0; n < writes.size(); n++) {
        var before = contents();
        int made = history.assemblies().size();
        // what says when it was updated says so to the second
        Thread.sleep(1_100);
        writes.get(n).run();
        readers.readAll(place);
        var again = history.assemblies().subList(made, history.assemblies().size());
        assertThat(again).isNotEmpty();
        assertThat(needless(again, before)).as("after write " + n).isEmpty();
      }
    }
  }

  private static List<Assembly> needless(List<Assembly> again, HashMap<String, Integer> before) {
    var needless = new ArrayList<Assembly>();
    for (var made : again) {
      var old = before.put(made.page(), made.content());
      if (old != null && old == made.content()) {
        needless.add(made);
      }
    }
    return needless;
  }

  private HashMap<String, Integer> contents() {
    var contents = new HashMap<String, Integer>();
    history.assemblies().forEach(made -> contents.put(made.page(), made.content()));
    return contents;
  }
}
