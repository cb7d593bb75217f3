package press.masthead.operations.invented;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import press.masthead.story.Author;
import press.masthead.story.Backlog.Old;
import press.masthead.story.Content;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Topic;
import press.masthead.story.body.Block;
import press.masthead.story.body.Body;
import press.masthead.story.body.Inline;
import press.masthead.title.Section;

/** Makes up story after story. Each follows from its number alone, and from what there is. */
final class Invention {
  private static final Duration YEARS = Duration.ofDays(20 * 365);
  private static final int OWN_WORDS = 60;

  private final Words words = new Words(20);
  private final Surroundings around;
  private final Instant end;
  private final int all;

  /**
   * @param end when the newest comes out
   * @param all how many there will be
   */
  Invention(Surroundings around, Instant end, int all) {
    this.around = around;
    this.end = end;
    this.all = all;
  }

  /** What stories stand in, and who and what they point to. */
  record Surroundings(
      List<Section.Id> sections,
      List<Author.Id> authors,
      List<String> names,
      List<Topic.Id> topics,
      List<Long> pictures) {}

  /**
   * The {@code number}th, from the oldest on.
   *
   * @param earlier stories it may point to
   */
  Old story(int number, List<Story.Id> earlier) {
    var random = new SplittableRandom(number * 0x9E3779B97F4A7C15L + 7);
    var section = skewed(random, around.sections().size());
    var subjects = subjects(random);
    var voice = new Voice(random, section, subjects);
    var content =
        new Content(
            chance(random, 0.15) ? voice.phrase(2) : null,
            Words.capital(voice.phrase(6 + random.nextInt(5))),
            chance(random, 0.7) ? voice.sentence(14 + random.nextInt(12)) : null,
            byline(random),
            chance(random, 0.25) ? "Agency" : null,
            null,
            chance(random, 0.2) ? Words.capital(words.any(random)) : null,
            language(random),
            around.sections().get(section),
            further(random, section),
            subjects.stream().map(around.topics()::get).toList(),
            picture(random),
            picks(random, earlier),
            null,
            body(random, voice));
    var at = at(number, random);
    var updated = chance(random, 0.2) ? at.plusSeconds(600 + random.nextInt(7_200)) : null;
    return new Old(
        content, new Stories.Dates(at, updated != null && updated.isAfter(end) ? null : updated));
  }

  /** How one story speaks: every third word belongs to its subjects. */
  private final class Voice {
    private final SplittableRandom random;
    private final int[] about;

    Voice(SplittableRandom random, int section, List<Integer> subjects) {
      this.random = random;
      this.about =
          IntStream.concat(
                  IntStream.of(100_000 + section, 200_000 + random.nextInt(20_000)),
                  subjects.stream().mapToInt(subject -> subject))
              .toArray();
    }

    String phrase(int length) {
      var phrase = new StringJoiner(" ");
      for (int n = 0; n < length; n++) {
        phrase.add(word());
      }
      return phrase.toString();
    }

    String sentence(int length) {
      return Words.capital(phrase(length)) + ".";
    }

    private String word() {
      return random.nextInt(3) == 0
          ? words.of(about[random.nextInt(about.length)], skewed(random, OWN_WORDS))
          : words.any(random);
    }
  }

  private Body body(SplittableRandom random, Voice voice) {
    var left = (int) Math.clamp(Math.exp(6.1 + 0.6 * gauss(random)), 60, 4_000);
    var blocks = new ArrayList<Block>();
    while (left > 0) {
      var paragraph = new StringJoiner(" ");
      var length = 25 + random.nextInt(40);
      for (int said = 0; said < length; ) {
        var sentence = 8 + random.nextInt(16);
        paragraph.add(voice.sentence(sentence));
        said += sentence;
      }
      if (blocks.size() > 4 && random.nextInt(12) == 0) {
        blocks.add(new Block.Heading(2, text(Words.capital(voice.phrase(4)))));
      }
      blocks.add(new Block.Paragraph(text(paragraph.toString())));
      left -= length;
    }
    return new Body(blocks);
  }

  private static List<Inline> text(String text) {
    return List.of(new Inline.Text(text, List.of()));
  }

  private Instant at(int number, SplittableRandom random) {
    var step = YEARS.toMillis() / (double) all;
    var back = (long) ((all - number - random.nextDouble()) * step);
    return Instant.ofEpochSecond(end.minusMillis(back).getEpochSecond());
  }

  private List<Integer> subjects(SplittableRandom random) {
    return IntStream.range(0, random.nextInt(5))
        .map(n -> skewed(random, around.topics().size()))
        .distinct()
        .boxed()
        .toList();
  }

  private List<Content.Credit> byline(SplittableRandom random) {
    if (chance(random, 0.25)) {
      return List.of(new Content.Credit("Agency Staff", null));
    }
    return IntStream.range(0, chance(random, 0.1) ? 2 : 1)
        .map(n -> skewed(random, around.authors().size()))
        .distinct()
        .mapToObj(n -> new Content.Credit(around.names().get(n), around.authors().get(n)))
        .toList();
  }

  private List<Section.Id> further(SplittableRandom random, int section) {
    var other = random.nextInt(around.sections().size());
    return chance(random, 0.06) && other != section
        ? List.of(around.sections().get(other))
        : List.of();
  }

  private Content.@Nullable LeadPicture picture(SplittableRandom random) {
    var pictures = around.pictures();
    return chance(random, 0.6) && !pictures.isEmpty()
        ? new Content.LeadPicture(pictures.get(random.nextInt(pictures.size())), null, null)
        : null;
  }

  private static List<Story.Id> picks(SplittableRandom random, List<Story.Id> earlier) {
    return earlier.isEmpty() || !chance(random, 0.2)
        ? List.of()
        : IntStream.rangeClosed(0, random.nextInt(3))
            .mapToObj(n -> earlier.get(random.nextInt(earlier.size())))
            .distinct()
            .toList();
  }

  private static String language(SplittableRandom random) {
    return chance(random, 0.95) ? "en" : "fr";
  }

  private static boolean chance(SplittableRandom random, double of) {
    return random.nextDouble() < of;
  }

  /** The first ones far more often than the last. */
  private static int skewed(SplittableRandom random, int of) {
    var even = random.nextDouble();
    return (int) (of * even * even * even);
  }

  /** Near enough to a normal distribution. */
  private static double gauss(SplittableRandom random) {
    var sum = 0.0;
    for (int n = 0; n < 12; n++) {
      sum += random.nextDouble();
    }
    return sum - 6;
  }
}
