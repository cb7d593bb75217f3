package press.masthead.checker;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import press.masthead.checker.History.Outcome;
import press.masthead.checker.History.Write;
import press.masthead.staff.Member;
import press.masthead.story.Publishing;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Take;

/** One thread a story and one for the section; each writes on whichever node it comes to. */
final class Writers {
  /** Which story is killed in the course of a trial, and after how many steps. */
  private static final int KILLED = Newspaper.STORIES.size() - 1;

  private static final int LIVES = 10;

  private final Newspaper paper;
  private final List<Supplier<Node>> nodes;
  private final History history;
  private final AtomicBoolean going;

  Writers(Newspaper paper, List<Supplier<Node>> nodes, History history, AtomicBoolean going) {
    this.paper = paper;
    this.nodes = List.copyOf(nodes);
    this.history = history;
    this.going = going;
    long now = System.nanoTime();
    var first = nodes.getFirst().get().name;
    Newspaper.STORIES.forEach(
        story -> history.add(new Write(story, first, now, now, Outcome.DONE, published(0, 0))));
    history.add(new Write("Asia", first, now, now, Outcome.DONE, Map.of("parent", "world")));
  }

  static Map<String, String> published(int headline, int body) {
    return Map.of("published", "yes", "headline", "" + headline, "body", "" + body);
  }

  /** Writes one story until told to stop. */
  void write(int story) {
    var random = new Random(story);
    int headline = 0;
    int body = 0;
    for (int n = 0; going.get(); n++) {
      var node = nodes.get(random.nextInt(nodes.size())).get();
      var choice = random.nextInt(10);
      headline += choice < 5 ? 1 : 0;
      body += choice >= 5 && choice < 8 ? 1 : 0;
      try {
        if (story == KILLED && n >= LIVES && isOut(node, story)) {
          kill(node, story);
          return;
        }
        step(node, story, headline, body, choice >= 8);
        pause(random.nextInt(60));
      } catch (RuntimeException e) {
        pause(200);
      }
    }
  }

  /** Writes one story once; publishes it if it is not out. */
  void write(int story, int headline, int body) {
    step(nodes.getFirst().get(), story, headline, body, false);
  }

  void unpublish(int story) {
    step(nodes.getFirst().get(), story, 0, 0, true);
  }

  /** Takes one story back for good; nothing can be written of it afterwards. */
  void kill(int story) {
    kill(nodes.getFirst().get(), story);
  }

  private void kill(Node node, int story) {
    var stories = node.get(Stories.class);
    var take = Take.of(stories.find(paper.ids.get(story)).orElseThrow());
    record(
        Newspaper.STORIES.get(story),
        node,
        Map.of("published", "no", "killed", "yes"),
        () -> stories.kill(take, Member.MASTHEAD, "It does not grow here", null));
  }

  private void step(Node node, int story, int headline, int body, boolean away) {
    var stories = node.get(Stories.class);
    var id = paper.ids.get(story);
    var isOut = isOut(node, story);
    var name = Newspaper.STORIES.get(story);
    if (away && isOut) {
      record(name, node, Map.of("published", "no"), () -> stories.unpublish(id, Member.MASTHEAD));
    } else {
      stories.save(id, paper.content(story, headline, body), Member.MASTHEAD, null);
      record(
          name,
          node,
          published(headline, body),
          () -> isOut ? stories.update(id, Member.MASTHEAD) : stories.publish(id, Member.MASTHEAD));
    }
  }

  private boolean isOut(Node node, int story) {
    var found = node.get(Stories.class).find(paper.ids.get(story)).orElseThrow();
    return found.state() == Story.State.PUBLISHED;
  }

  /** Moves the section until told to stop. */
  void move() {
    var random = new Random(7);
    for (int n = 1; going.get(); n++) {
      var node = nodes.get(random.nextInt(nodes.size())).get();
      int parent = n % 2;
      try {
        record(
            "Asia",
            node,
            Map.of("parent", Newspaper.PARENTS.get(parent)),
            () -> {
              paper.moveAsia(node, parent);
              return new Publishing.Published(paper.ids.getFirst(), "");
            });
        pause(600);
      } catch (RuntimeException e) {
        pause(200);
      }
    }
  }

  private interface Act {
    Publishing go();
  }

  private void record(String register, Node node, Map<String, String> state, Act act) {
    long begin = System.nanoTime();
    try {
      if (act.go() instanceof Publishing.Refused) {
        return;
      }
    } catch (RuntimeException e) {
      history.add(new Write(register, node.name, begin, System.nanoTime(), Outcome.UNKNOWN, state));
      throw e;
    }
    history.add(new Write(register, node.name, begin, System.nanoTime(), Outcome.DONE, state));
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
