package press.masthead.operations.invented;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import press.masthead.media.Pictures;
import press.masthead.media.TakeIn;
import press.masthead.readership.Readership;
import press.masthead.staff.Member;
import press.masthead.story.Author;
import press.masthead.story.Authors;
import press.masthead.story.Backlog;
import press.masthead.story.Content;
import press.masthead.story.Story;
import press.masthead.story.Topic;
import press.masthead.story.Topics;
import press.masthead.title.NewTitle;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;
import press.masthead.title.Tokens;

/** Fills an empty house with one title and its twenty years, through the doors of each module. */
@Lazy
@Component
public class InventedArchive {
  private static final String TITLE = "invented";
  private static final int BATCH = 1_000;
  private static final int SECTIONS = 12;
  private static final int BELOW_EACH = 5;
  private static final int AUTHORS = 400;
  private static final int TOPICS = 2_000;
  private static final int PICTURES = 60;
  private static final int READ = 20;
  private static final int MORE = 1 << 20;

  private final Titles titles;
  private final Sections sections;
  private final Authors authors;
  private final Topics topics;
  private final Pictures pictures;
  private final Backlog backlog;
  private final Readership readership;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private @Nullable Invention more;

  InventedArchive(
      Titles titles,
      Sections sections,
      Authors authors,
      Topics topics,
      Pictures pictures,
      Backlog backlog,
      Readership readership,
      TransactionTemplate transaction,
      Clock clock) {
    this.titles = titles;
    this.sections = sections;
    this.authors = authors;
    this.topics = topics;
    this.pictures = pictures;
    this.backlog = backlog;
    this.readership = readership;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The title, once there is one. */
  public Title title() {
    return titles.bySlug(TITLE).orElseThrow();
  }

  /**
   * Makes it. Memory does not grow with the number of stories.
   *
   * @param done told now and then how many stories there are
   * @throws IllegalStateException if the house is not empty
   */
  public void fill(int stories, IntConsumer done) {
    if (!titles.all().isEmpty()) {
      throw new IllegalStateException("the house is not empty");
    }
    var title = titles.found(found());
    var library = library(new SplittableRandom(1));
    var around = Objects.requireNonNull(transaction.execute(t -> surroundings(title, library)));
    var invention = new Invention(around, clock.instant(), stories);
    var before = List.<Story.Id>of();
    for (int from = 0; from < stories; from += BATCH) {
      var batch = new ArrayList<Backlog.Old>();
      for (int n = from; n < Math.min(from + BATCH, stories); n++) {
        batch.add(invention.story(n, before));
      }
      before = backlog.takeOver(title, batch, Member.MASTHEAD);
      done.accept(from + batch.size());
    }
    var newest = before;
    transaction.executeWithoutResult(t -> read(newest));
    readership.rank();
  }

  /**
   * What one more story could say, in the title's first section; its headline has its address in
   * it.
   */
  public Content another(String slug) {
    if (more == null) {
      more = new Invention(known(), clock.instant(), MORE);
    }
    var content = more.story(Math.floorMod(slug.hashCode(), MORE), List.of()).content();
    return content.withHeadline(content.headline() + " " + slug).withSlug(slug);
  }

  private Invention.Surroundings known() {
    var section = sections.tree(title().id()).top().getFirst().id();
    var signing =
        IntStream.range(0, 40).mapToObj(n -> authors.bySlug("author-" + n).orElseThrow()).toList();
    var about =
        IntStream.range(0, 200).mapToObj(n -> topics.bySlug("topic-" + n).orElseThrow().id());
    return new Invention.Surroundings(
        List.of(section),
        signing.stream().map(Author::id).toList(),
        signing.stream().map(Author::name).toList(),
        about.toList(),
        List.of());
  }

  /** The newest are read, so that lists of what is most read have something to show. */
  private void read(List<Story.Id> newest) {
    var at = clock.instant().minus(Duration.ofHours(2));
    var some = newest.subList(Math.max(0, newest.size() - READ), newest.size());
    for (int n = 0; n < some.size(); n++) {
      readership.record(some.get(n), at, 1 + n % 40);
    }
  }

  private static NewTitle found() {
    return new NewTitle(
        TITLE,
        "The Invented Gazette",
        null,
        List.of("localhost"),
        ZoneId.of("Europe/London"),
        Locale.UK,
        "",
        null,
        Tokens.DEFAULT,
        null);
  }

  private Invention.Surroundings surroundings(Title.Id title, List<Long> library) {
    var words = new Words(1);
    var names = new ArrayList<String>();
    var signing = new ArrayList<Author.Id>();
    for (int n = 0; n < AUTHORS; n++) {
      var name = Words.capital(words.of(300_000, n)) + " " + Words.capital(words.of(300_001, n));
      names.add(name);
      signing.add(authors.add("author-" + n, name, null, null).id());
    }
    var about = new ArrayList<Topic.Id>();
    for (int n = 0; n < TOPICS; n++) {
      about.add(topics.add("topic-" + n, Words.capital(words.of(n, 0))).id());
    }
    return new Invention.Surroundings(tree(title, words), signing, names, about, library);
  }

  private List<Section.Id> tree(Title.Id title, Words words) {
    var tree = new ArrayList<Section.Id>();
    for (int n = 0; n < SECTIONS; n++) {
      var top = section(title, null, "section-" + n, words.of(400_000, n));
      tree.add(top);
      for (int below = 0; below < BELOW_EACH; below++) {
        tree.add(section(title, top, "part-" + below, words.of(400_001 + n, below)));
      }
    }
    return tree;
  }

  private Section.Id section(
      Title.Id title, Section.@Nullable Id parent, String slug, String name) {
    return switch (sections.add(title, parent, slug, Words.capital(name))) {
      case Sections.Change.Done(var id) -> id;
      case Sections.Change.Refused(var why) -> throw new IllegalStateException(why);
    };
  }

  private List<Long> library(SplittableRandom random) {
    var library = new ArrayList<Long>();
    for (int n = 0; n < PICTURES; n++) {
      switch (pictures.takeIn(picture(random), "invented-" + n + ".png", TITLE)) {
        case TakeIn.Taken(var picture, var _) -> library.add(picture.id().value());
        case TakeIn.Refused(var why) -> throw new IllegalStateException(why);
      }
    }
    return library;
  }

  private static byte[] picture(SplittableRandom random) {
    var image = new BufferedImage(960, 640, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    for (int n = 0; n < 12; n++) {
      canvas.setColor(new Color(random.nextInt(0x1000000)));
      canvas.fillRect(random.nextInt(800), random.nextInt(500), 160, 140);
    }
    canvas.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
