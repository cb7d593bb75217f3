package press.masthead.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.search.RelatedLists.Asked;

/** Lists over invented stories in a language whose words are as unequally common as any one's. */
class RelatedListsTest {
  private static final int STORIES = 600;
  private static final int WATCHED = 60;
  private static final int ARRIVING = 150;
  private static final int LIMIT = 3;

  private final Random random = new Random(7);
  private final Set<String> forgotten = new HashSet<>();
  private final Map<Long, Entry> entries = new HashMap<>();
  private final RelatedLists lists = new RelatedLists(forgotten::addAll);
  private StoryIndex index;

  @BeforeEach
  void fill() throws IOException {
    index = StoryIndex.open(new ByteBuffersDirectory());
    for (long story = 0; story < STORIES; story++) {
      index.putAll(List.of(entry(story)));
    }
    index.refresh();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  /**
   * Else the look at what arrives would let pass what belongs into a list. Also where not all terms
   * of a text were kept.
   */
  @Test
  void aTextsScoreIsTheOneThatTheIndexGivesIt() throws IOException {
    int enough = STORIES + 2 * TermCount.KNOWN_FROM;
    for (long story = STORIES; story < enough; story++) {
      index.putAll(List.of(entry(story)));
    }
    index.refresh();
    index.read(searcher -> {
      assertThat(RelatedSearch.arrived(searcher, enough - 1).text().terms())
          .hasSizeLessThan(TermCount.of("en", entry(enough - 1).gist()).terms().size());
      for (long story = enough - 20; story < enough; story++) {
        var vocabulary = new Vocabulary(searcher);
        var gist = Gist.of(vocabulary, RelatedSearch.arrived(searcher, story).text());
        var statistics = searcher.collectionStatistics(Fields.GIST);
        var usual = (double) statistics.sumTotalTermFreq() / statistics.docCount();
        for (var hit : searcher.search(gist.query(vocabulary, 1).build(), 30).scoreDocs) {
          var found =
              Long.parseLong(
                  searcher.storedFields().document(hit.doc, Set.of(Fields.STORY)).get("story"));
          assertThat(gist.score(RelatedSearch.arrived(searcher, found).text(), usual))
              .isCloseTo(hit.score, within(hit.score * 1e-4));
        }
      }
      return this;
    });
  }

  @Test
  void everyStoryThatBelongsIntoAListIsLookedAtAndHardlyAnother() throws IOException {
    var made = new HashMap<Asked, RelatedList>();
    int entered = 0;
    int certain = 0;
    int doubted = 0;
    int passed = 0;
    for (long arriving = STORIES; arriving < STORIES + ARRIVING; arriving++) {
      for (long story = 0; story < WATCHED; story++) {
        var asked = new Asked(story, Set.of(), LIMIT);
        if (!made.containsKey(asked)) {
          made.put(asked, read(searcher -> RelatedSearch.make(searcher, asked)));
        }
      }
      long id = arriving;
      index.put(entry(id));
      index.refresh();
      var arrived = read(searcher -> RelatedSearch.arrived(searcher, id));
      for (var each : List.copyOf(made.entrySet())) {
        var asked = each.getKey();
        var list = each.getValue();
        var now =
            read(searcher -> RelatedSearch.found(searcher, new Vocabulary(searcher), asked, list));
        if (list.takes(arrived) && shared(list, arrived) >= list.shared()) {
          assertThat(now.stories()).as("%s takes %s for certain", asked, id).contains(id);
          certain++;
        }
        if (now.stories().contains(id)) {
          assertThat(list.mayTake(arrived)).as("%s shows %s now", asked, id).isTrue();
          made.remove(asked);
          entered++;
        } else if (list.mayTake(arrived)) {
          doubted++;
        } else {
          passed++;
        }
      }
    }
    assertThat(entered).as("lists that took in a story").isGreaterThan(20);
    assertThat(certain).as("lists that need not be looked at").isGreaterThan(entered / 2);
    assertThat(doubted).as("lists that were made again for nothing").isLessThan(passed / 50);
  }

  /** Also where short texts that share a term or two would come before those that share enough. */
  @Test
  void isWhatCountingTheSharedTermsOfAllStoriesGives() throws IOException {
    for (long few = STORIES; few < STORIES + 200; few++) {
      index.put(few(few));
    }
    index.refresh();
    var cut = new AtomicInteger();
    for (long story = 0; story < WATCHED; story++) {
      var asked = new Asked(story, Set.of(1L, 2L), LIMIT);
      var made = read(searcher -> RelatedSearch.make(searcher, asked));
      assertThat(made.stories())
          .as("%s", asked)
          .isEqualTo(read(searcher -> counted(searcher, asked, made, cut)));
    }
    assertThat(cut).as("stories that come before others but share too little").hasPositiveValue();
  }

  private List<Long> counted(
      IndexSearcher searcher, Asked asked, RelatedList made, AtomicInteger cut) throws IOException {
    var query = made.gist().query(new Vocabulary(searcher), 1).build();
    var all = STORIES + 200;
    var own = new LinkedHashMap<String, Long>();
    var others = new LinkedHashMap<String, Long>();
    for (var hit : searcher.search(new Dated(query, Similar.recency(made.at())), all).scoreDocs) {
      var stored = searcher.storedFields().document(hit.doc);
      var story = Long.parseLong(stored.get(Fields.STORY));
      var arrived = RelatedSearch.arrived(searcher, story);
      if (shared(made, arrived) < made.shared()) {
        cut.addAndGet(own.size() < LIMIT ? 1 : 0);
      } else if (story != asked.story()
          && !asked.without().contains(story)
          && !arrived.headline().equals(made.headline())) {
        (arrived.title() == made.title() ? own : others).putIfAbsent(arrived.headline(), story);
      }
    }
    others.forEach(own::putIfAbsent);
    return own.values().stream().limit(LIMIT).toList();
  }

  private Entry few(long story) {
    var words = List.copyOf(words(random.nextInt(20), 3));
    return copy(story, entry(story), String.join(" ", Collections.nCopies(3, words.getFirst())));
  }

  private static long shared(RelatedList list, RelatedList.Arrived story) {
    return list.terms().stream().filter(story.text().terms()::containsKey).count();
  }

  @Test
  void aListThatIsWatchedIsNotMadeAgainUntilItChanges() throws IOException {
    var asked = new Asked(0, Set.of(), LIMIT);
    var first = lists.of(this::reading, asked);
    assertThat(lists.of(this::unasked, asked)).isEqualTo(first);
    put(copy(STORIES, entry(STORIES - 1)));
    assertThat(lists.of(this::unasked, asked)).as("not touched").isEqualTo(first);
    put(copy(STORIES + 1, entry(0)));
    assertThat(lists.of(this::reading, asked)).isNotEqualTo(first);
  }

  private <T> Optional<T> unasked(StoryIndex.Reading<T> reading) {
    throw new AssertionError("the index is asked");
  }

  @Test
  void aPageIsForgottenWhenAStoryComesIntoItsListAndElseNot() throws IOException {
    var asked = new Asked(0, Set.of(), LIMIT);
    lists.of(this::reading, asked);
    put(copy(STORIES, entry(STORIES - 1)));
    assertThat(forgotten).doesNotContain(RelatedLists.key(0));
    put(copy(STORIES + 1, entry(0)));
    assertThat(forgotten).contains(RelatedLists.key(0));
  }

  @Test
  void aStoryThatIsGoneIsOffTheListsThatShowedIt() throws IOException {
    var asked = new Asked(0, Set.of(), LIMIT);
    var gone = lists.of(this::reading, asked).getFirst();
    index.remove(gone);
    index.refresh();
    lists.changed(index, List.of(gone));
    assertThat(forgotten).contains(RelatedLists.key(0));
    assertThat(lists.of(this::reading, asked)).doesNotContain(gone);
  }

  private void put(Entry entry) throws IOException {
    index.put(entry);
    index.refresh();
    lists.changed(index, List.of(entry.story()));
  }

  /** The same text under another headline. */
  private static Entry copy(long story, Entry of) {
    return copy(story, of, of.body());
  }

  private static Entry copy(long story, Entry of, String body) {
    return new Entry(
        story,
        of.title(),
        "1",
        of.language(),
        null,
        "Headline " + story,
        null,
        body,
        List.of(),
        of.topics(),
        null,
        of.sections(),
        List.of(),
        of.at());
  }

  private <T> T read(StoryIndex.Reading<T> reading) {
    return reading(reading).orElseThrow();
  }

  private <T> Optional<T> reading(StoryIndex.Reading<T> reading) {
    try {
      return Optional.of(index.read(reading));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of one of twenty subjects, each with words of its own; two titles. */
  private Entry entry(long story) {
    return entries.computeIfAbsent(story, this::invent);
  }

  private Entry invent(long story) {
    int subject = random.nextInt(20);
    return new Entry(
        story,
        random.nextInt(4) == 0 ? 2 : 1,
        "1",
        "en",
        null,
        text(subject, 8),
        null,
        text(subject, 40 + random.nextInt(400)),
        List.of(),
        topics(subject),
        null,
        List.of(7L),
        List.of(),
        Instant.EPOCH.plusSeconds(random.nextInt(400 * 86_400)));
  }

  private Collection<String> words(int subject, int length) {
    var words = new ArrayList<String>();
    for (int n = 0; n < length; n++) {
      int common = (int) (4_000 * Math.pow(random.nextDouble(), 3));
      words.add(random.nextInt(3) == 0 ? "s" + subject + "x" + random.nextInt(60) : "w" + common);
    }
    return words;
  }

  private String text(int subject, int length) {
    var text = new StringJoiner(" ");
    words(subject, length).forEach(text::add);
    return text.toString();
  }

  private static List<String> topics(int subject) {
    return subject % 2 == 0 ? List.of("topic" + subject) : List.of();
  }
}
