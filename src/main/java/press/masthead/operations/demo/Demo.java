package press.masthead.operations.demo;

import java.util.Comparator;
import java.util.HashMap;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import press.masthead.operations.demo.DemoFiles.StoryLine;
import press.masthead.title.Titles;

/** The demo publisher. */
@Lazy
@Component
public class Demo {
  static final String BY = "demo";

  private final DemoTitles mastheads;
  private final DemoPictures pictures;
  private final DemoStories stories;
  private final DemoReading reading;
  private final DemoTalk talk;
  private final DemoDesks desks;
  private final DemoTable done;
  private final Titles titles;

  Demo(
      DemoTitles mastheads,
      DemoPictures pictures,
      DemoStories stories,
      DemoReading reading,
      DemoTalk talk,
      DemoDesks desks,
      DemoTable done,
      Titles titles) {
    this.mastheads = mastheads;
    this.pictures = pictures;
    this.stories = stories;
    this.reading = reading;
    this.talk = talk;
    this.desks = desks;
    this.done = done;
    this.titles = titles;
  }

  /** True for a house that is empty, or whose filling was cut off. */
  public boolean isWanted() {
    return titles.all().isEmpty() || done.isBegun() && !done.isThere("demo", "whole");
  }

  /** Makes all that is not there yet. */
  public void fill() {
    var files = new DemoFiles();
    var house = files.house();
    var lines =
        files.stories().stream()
            .sorted(
                Comparator.comparingInt((StoryLine line) -> line.published().daysAgo()).reversed())
            .toList();
    var library = files.pictures();
    try (var bar = bar(library.size() + lines.size())) {
      mastheads.fill(house);
      var ids = new HashMap<String, Long>();
      for (var line : library) {
        ids.put(line.key(), pictures.fill(files, line));
        bar.step();
      }
      var around = stories.draft(house, lines, ids);
      var subjects = new HashMap<String, DemoTalk.Subject>();
      for (var line : lines) {
        var story = stories.publish(line, around);
        var published = stories.published(line);
        subjects.put(line.slug(), new DemoTalk.Subject(story, published));
        reading.fill(story, line.slug(), published, line.reads());
        bar.step();
      }
      talk.fill(files.talk(), subjects);
      desks.fill(house);
      reading.rank();
    }
    done.once("demo", "whole", () -> {});
  }

  private static ProgressBar bar(int steps) {
    var bar =
        new ProgressBarBuilder()
            .setTaskName("Filling the demo")
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUpdateIntervalMillis(200)
            .setMaxRenderedLength(90)
            .hideEta();
    if (System.console() == null || !System.console().isTerminal()) {
      // a log wants no drawing
      bar.setConsumer(new DelegatingProgressBarConsumer(line -> {}));
    }
    return bar.build();
  }
}
