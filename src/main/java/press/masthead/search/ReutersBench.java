package press.masthead.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import tools.jackson.databind.JsonNode;

/**
 * Reuters-21578: related stories, which are those that share a topic's code, and known items, which
 * are stories looked for by their headline while only their bodies are indexed.
 */
final class ReutersBench {
  private static final int DEPTH = 10;
  private static final Instant FIRST_DAY = Instant.parse("1987-02-26T00:00:00Z");

  private final Map<Long, JsonNode> stories = new LinkedHashMap<>();
  private final Map<String, Integer> withTopic = new HashMap<>();
  private final List<Long> relatedQueries;
  private final List<Long> knownItems;

  ReutersBench(NewsCorpus corpus) throws IOException {
    for (var story : corpus.lines("reuters-21578/articles.jsonl.gz")) {
      stories.put(story.get("id").asLong(), story);
      topics(story).forEach(topic -> withTopic.merge(topic, 1, Integer::sum));
    }
    relatedQueries = ids(corpus.json("reuters-21578/related-queries.json"));
    knownItems = ids(corpus.json("reuters-21578/known-item-queries.json"));
  }

  /** P@5 and nDCG@10 over the related queries. */
  Map<String, Double> related() throws IOException {
    try (var index = index(true)) {
      return index.read(this::related);
    }
  }

  /** MRR@10 and success at 1 and 10 over the known items. */
  Map<String, Double> knownItem() throws IOException {
    try (var index = index(false)) {
      return index.read(this::knownItem);
    }
  }

  private Map<String, Double> related(IndexSearcher searcher) throws IOException {
    double precision = 0;
    double gain = 0;
    for (var id : relatedQueries) {
      var story = Objects.requireNonNull(stories.get(id));
      var found = relatedTo(searcher, id);
      var hits = found.stream().map(other -> shares(story, other)).toList();
      precision += hits.stream().limit(5).filter(hit -> hit).count() / 5.0;
      gain += gain(hits) / gain(Collections.nCopies(Math.min(DEPTH, relevant(id)), true));
    }
    return Map.of(
        "P@5", precision / relatedQueries.size(), "nDCG@10", gain / relatedQueries.size());
  }

  private List<Long> relatedTo(IndexSearcher searcher, long id) throws IOException {
    int document = Objects.requireNonNull(StoryIndex.find(searcher, id));
    var at = at(Objects.requireNonNull(stories.get(id)));
    var vocabulary = new Vocabulary(searcher);
    var gist = Gist.of(vocabulary, TermCount.of(searcher, document));
    // other stories under the same headline are of the same subject too, so they are not left out
    var like = gist.query(vocabulary, Similar.shared(gist)).build();
    var query = new Dated(like, Similar.recency(at));
    var found = top(searcher, query, DEPTH + 1);
    found.remove(id);
    return found.subList(0, Math.min(DEPTH, found.size()));
  }

  private Map<String, Double> knownItem(IndexSearcher searcher) throws IOException {
    double reciprocal = 0;
    int first = 0;
    int among = 0;
    for (var id : knownItems) {
      var headline = Objects.requireNonNull(stories.get(id)).get("title").asString();
      int rank = search(searcher, headline).indexOf(id);
      reciprocal += rank < 0 ? 0 : 1.0 / (rank + 1);
      first += rank == 0 ? 1 : 0;
      among += rank < 0 ? 0 : 1;
    }
    double all = knownItems.size();
    return Map.of("MRR@10", reciprocal / all, "success@1", first / all, "success@10", among / all);
  }

  private static List<Long> search(IndexSearcher searcher, String headline) throws IOException {
    var query = new WordsQuery(Wanted.in(headline), Set.of("en"), word -> List.of());
    for (var attempt : Search.attempts(query)) {
      var found = top(searcher, attempt.query(), DEPTH);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private StoryIndex index(boolean whole) throws IOException {
    var index = StoryIndex.open(new ByteBuffersDirectory());
    for (var story : stories.values()) {
      index.putAll(List.of(entry(story, whole)));
    }
    index.refresh();
    return index;
  }

  private static Entry entry(JsonNode story, boolean whole) {
    return Entry.of(
        story.get("id").asLong(),
        "en",
        whole ? story.path("title").asString("") : "",
        story.path("body").asString(""),
        at(story));
  }

  /** Some stories lost their dates. */
  private static Instant at(JsonNode story) {
    var date = story.path("date").asString("");
    return date.isEmpty() ? FIRST_DAY : Instant.parse(date);
  }

  static List<Long> top(IndexSearcher searcher, Query query, int limit) throws IOException {
    var ids = new ArrayList<Long>();
    for (var hit : searcher.search(query, limit).scoreDocs) {
      ids.add(Long.valueOf(searcher.storedFields().document(hit.doc).get(Fields.STORY)));
    }
    return ids;
  }

  private boolean shares(JsonNode story, Long other) {
    var topics = topics(story);
    return topics(Objects.requireNonNull(stories.get(other))).stream().anyMatch(topics::contains);
  }

  private int relevant(Long id) {
    var story = Objects.requireNonNull(stories.get(id));
    return (int) stories.keySet().stream().filter(o -> !o.equals(id) && shares(story, o)).count();
  }

  private static double gain(Collection<Boolean> hits) {
    double gain = 0;
    int rank = 1;
    for (var hit : hits) {
      gain += hit ? Math.log(2) / Math.log(rank + 1) : 0;
      rank++;
    }
    return gain;
  }

  private static Set<String> topics(JsonNode story) {
    return story.get("topics").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
  }

  private static List<Long> ids(JsonNode queries) {
    return queries.get("query_ids").valueStream().map(JsonNode::asLong).toList();
  }
}
