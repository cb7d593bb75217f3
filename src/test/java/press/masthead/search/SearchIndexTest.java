package press.masthead.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.masthead.changelog.Position;
import press.masthead.story.Story;
import press.masthead.testing.TestDatabase;
import press.masthead.title.Section;
import press.masthead.title.Title;

class SearchIndexTest {
  @TempDir Path temporary;

  private final TestDatabase database = TestDatabase.create();

  @Test
  void whatWasWrittenWhileItWasAwayIsFollowedFromItsLastCommit() throws Exception {
    Story.Id first;
    Title title;
    Section.Id section;
    try (var newsroom = Newsroom.open(database, folder())) {
      title = newsroom.title("UTC");
      section = newsroom.section(title, null, "world");
      first = newsroom.publish(title, newsroom.content(section, "First dam"));
      newsroom.settle();
    }
    Story.Id second;
    try (var command = Newsroom.withoutIndex(database, folder())) {
      second = command.publish(title, command.content(section, "Second dam"));
      command.unpublish(first);
    }
    try (var newsroom = Newsroom.open(database, folder())) {
      newsroom.settle();
      assertThat(newsroom.find(title, "dam")).containsExactly(second);
      assertThat(generations()).containsExactly("1");
    }
  }

  @Test
  void answersOnlyOnceItHasTakenInWhatWasWrittenWhileItWasAway() throws Exception {
    Title title;
    Story.Id story;
    try (var newsroom = Newsroom.open(database, folder())) {
      title = newsroom.title("UTC");
      var section = newsroom.section(title, null, "world");
      story = newsroom.publish(title, newsroom.content(section, "First dam"));
      newsroom.settle();
    }
    try (var elsewhere = database.dataSource().getConnection()) {
      elsewhere.setAutoCommit(false);
      elsewhere.createStatement().execute("insert into change (keys) values ('{other}')");
      try (var other = Newsroom.open(database, temporary.resolve("other"))) {
        other.update(story, content -> content.withHeadline("Second weir"));
      }
      try (var newsroom = Newsroom.open(database, folder())) {
        assertThatThrownBy(() -> newsroom.find(title, "first")).isInstanceOf(SearchBehind.class);
        elsewhere.commit();
        Newsroom.await(() -> isAnswered(newsroom, title));
        assertThat(newsroom.find(title, "weir")).containsExactly(story);
        assertThat(total(newsroom, title, "first")).isZero();
      }
    }
  }

  @Test
  void showsTheWordsOfTheDatabaseWhereTheIndexHasNotFollowedYet() throws Exception {
    try (var one = Newsroom.open(database, folder());
        var two = Newsroom.open(database, temporary.resolve("two"));
        var elsewhere = database.dataSource().getConnection()) {
      var title = one.title("UTC");
      var story = one.publish(title, one.content(one.section(title, null, "world"), "First dam"));
      Newsroom.await(() -> two.find(title, "dam").equals(List.of(story)));
      elsewhere.setAutoCommit(false);
      elsewhere.createStatement().execute("insert into change (keys) values ('{other}')");
      two.update(story, content -> content.withHeadline("Second weir"));
      assertThat(headlines(one, title, "dam")).containsExactly("Second weir");
      elsewhere.commit();
      Newsroom.await(() -> one.find(title, "weir").equals(List.of(story)));
    }
  }

  private static List<String> headlines(Newsroom newsroom, Title title, String words) {
    return newsroom.get(Search.class).find(SearchQuery.of(title, words)).hits().stream()
        .map(hit -> hit.headline().stream().map(SearchResult.Piece::text).collect(joining()))
        .toList();
  }

  private static boolean isAnswered(Newsroom newsroom, Title title) {
    try {
      return newsroom.find(title, "weir") != null;
    } catch (SearchBehind e) {
      return false;
    }
  }

  @Test
  void aCrashLosesNothingThatTheLogStillHas() throws Exception {
    var image = temporary.resolve("image");
    Title title;
    Story.Id story;
    try (var newsroom = Newsroom.open(database, folder())) {
      title = newsroom.title("UTC");
      var section = newsroom.section(title, null, "world");
      copy(folder(), image);
      story = newsroom.publish(title, newsroom.content(section, "Dam fills"));
      newsroom.settle();
    }
    try (var newsroom = Newsroom.open(database, image)) {
      newsroom.settle();
      assertThat(newsroom.find(title, "dam")).containsExactly(story);
    }
  }

  @Test
  void isBuiltAnewWhileTheOldOneAnswers() throws Exception {
    try (var newsroom = Newsroom.open(database, folder())) {
      var title = newsroom.title("UTC");
      var section = newsroom.section(title, null, "world");
      var stories = new HashSet<Story.Id>();
      for (int n = 0; n < 250; n++) {
        stories.add(newsroom.publish(title, newsroom.content(section, "Dam " + n)));
      }
      var index = newsroom.get(SearchIndex.class);
      newsroom.settle();
      var rebuilt = new AtomicBoolean();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var asking =
            threads.submit(() -> {
              while (!rebuilt.get()) {
                assertThat(total(newsroom, title)).isGreaterThanOrEqualTo(250);
              }
            });
        var writing =
            threads.submit(
                () -> newsroom.publish(title, newsroom.content(section, "Dam written meanwhile")));
        var position = Optional.ofNullable(index.position()).orElse(Position.START);
        index.rebuild(position);
        writing.get();
        rebuilt.set(true);
        asking.get();
      }
      assertThat(total(newsroom, title)).isEqualTo(251);
      assertThat(newsroom.find(title, "meanwhile")).hasSize(1);
    }
    assertThat(generations()).containsExactly("2");
  }

  @Test
  void anIndexThatCannotBeReadIsBuiltAnewByItself() throws Exception {
    Title title;
    Story.Id story;
    try (var newsroom = Newsroom.open(database, folder())) {
      title = newsroom.title("UTC");
      var section = newsroom.section(title, null, "world");
      story = newsroom.publish(title, newsroom.content(section, "Dam fills"));
    }
    spoil(".*");
    try (var newsroom = Newsroom.open(database, folder())) {
      assertThat(newsroom.find(title, "dam")).containsExactly(story);
    }
  }

  @Test
  void aDamagedFileIsNoticedAndTheIndexBuiltAnew() throws Exception {
    Title title;
    Story.Id story;
    try (var newsroom = Newsroom.open(database, folder())) {
      title = newsroom.title("UTC");
      var section = newsroom.section(title, null, "world");
      story = newsroom.publish(title, newsroom.content(section, "Dam fills"));
    }
    spoilTheMiddle(".*\\.(cfs|fdt|doc|tim)");
    try (var newsroom = Newsroom.open(database, folder())) {
      var index = newsroom.get(SearchIndex.class);
      Newsroom.await(() -> index.isComplete() && isIntact(index));
      assertThat(newsroom.find(title, "dam")).containsExactly(story);
    }
  }

  @Test
  void anotherDatabasesIndexIsNotTaken() throws Exception {
    try (var newsroom = Newsroom.open(TestDatabase.create(), folder())) {
      var title = newsroom.title("UTC");
      newsroom.publish(
          title, newsroom.content(newsroom.section(title, null, "world"), "Foreign dam"));
    }
    try (var newsroom = Newsroom.open(database, folder())) {
      var title = newsroom.title("UTC");
      assertThat(newsroom.find(SearchQuery.of(title, "foreign").inAllTitles())).isEmpty();
      assertThat(newsroom.get(Search.class).find(SearchQuery.of(title, "foreign")).complete())
          .isTrue();
    }
  }

  @Test
  void twoProcessesDoNotShareAFolder() throws Exception {
    try (var newsroom = Newsroom.open(database, folder())) {
      assertThat(newsroom.get(SearchIndex.class).isRunning()).isTrue();
      assertThatThrownBy(() -> Newsroom.open(database, folder()))
          .hasStackTraceContaining("in use by another Masthead")
          .hasStackTraceContaining("masthead.search.folder");
    }
  }

  @Test
  void aNodeFollowsWhatAnotherPublishes() throws Exception {
    try (var one = Newsroom.open(database, folder());
        var two = Newsroom.open(database, temporary.resolve("two"))) {
      var title = one.title("UTC");
      var section = one.section(title, null, "world");
      var story = one.publish(title, one.content(section, "Dam fills"));
      Newsroom.await(() -> two.find(title, "dam").equals(List.of(story)));
      two.unpublish(story);
      assertThat(two.find(title, "dam")).isEmpty();
      Newsroom.await(() -> total(one, title) == 0);
    }
  }

  @Test
  void manyWritersAndReadersSeeWhatTheyWereTold() throws Exception {
    try (var newsroom = Newsroom.open(database, folder());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var title = newsroom.title("UTC");
      var section = newsroom.section(title, null, "world");
      var writers = new HashSet<Future<?>>();
      for (int n = 0; n < 12; n++) {
        var word = "word" + (char) ('a' + n);
        writers.add(
            threads.submit(() -> {
              for (int round = 0; round < 8; round++) {
                var story = newsroom.publish(title, newsroom.content(section, word));
                assertThat(newsroom.find(title, word)).containsExactly(story);
                newsroom.update(story, content -> content.withHeadline(word + "x"));
                assertThat(newsroom.find(title, word + "x")).containsExactly(story);
                newsroom.unpublish(story);
                assertThat(total(newsroom, title, word + "x")).isZero();
              }
            }));
      }
      for (var writer : writers) {
        writer.get();
      }
    }
  }

  private static boolean isIntact(SearchIndex index) {
    return index
        .read(searcher -> {
          for (var leaf : searcher.getIndexReader().leaves()) {
            leaf.reader().checkIntegrity();
          }
          return true;
        })
        .isPresent();
  }

  private Path folder() {
    return temporary.resolve("search");
  }

  private Set<String> generations() {
    try (var children = Files.list(folder())) {
      var numbers = new HashSet<String>();
      children
          .filter(Files::isDirectory)
          .forEach(child -> numbers.add(child.getFileName().toString()));
      return numbers;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void spoil(String name) throws IOException {
    for (var file : files(name)) {
      Files.writeString(file, "spoilt");
    }
  }

  private void spoilTheMiddle(String name) throws IOException {
    for (var file : files(name)) {
      var bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 0x55;
      Files.write(file, bytes);
    }
  }

  private List<Path> files(String name) throws IOException {
    try (var all = Files.walk(folder())) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().endsWith(".lock"))
          .filter(file -> file.getFileName().toString().matches(name))
          .toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (var each : all.toList()) {
        var target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    } catch (IOException e) {
      IOUtils.rm(to);
      throw e;
    }
  }

  private static long total(Newsroom newsroom, Title title) {
    return total(newsroom, title, "dam");
  }

  private static long total(Newsroom newsroom, Title title, String words) {
    return newsroom.get(Search.class).find(SearchQuery.of(title, words)).total();
  }
}
