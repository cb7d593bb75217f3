package press.masthead.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import tools.jackson.databind.JsonNode;

/**
 * FNC-1: which stories a headline belongs to. Judged pairs by one threshold on their likeness,
 * which is how related stories are found; every headline against all stories by rank, which is how
 * they are searched for.
 */
final class FncBench {
  private final List<JsonNode> pairs;
  private final List<JsonNode> bodies;

  FncBench(NewsCorpus corpus) throws IOException {
    pairs = corpus.lines("fnc-1/pairs.jsonl.gz");
    bodies = corpus.lines("fnc-1/bodies.jsonl.gz");
  }

  private record Judged(double likeness, boolean related) {}

  /** The best F1 with one threshold, MRR and recall@5 (of at most five). */
  Map<String, Double> scores() throws IOException {
    try (var index = StoryIndex.open(new ByteBuffersDirectory())) {
      for (var body : bodies) {
        index.putAll(List.of(entry(body)));
      }
      index.refresh();
      return index.read(this::scores);
    }
  }

  private Map<String, Double> scores(IndexSearcher searcher) throws IOException {
    var scores = new LinkedHashMap<String, Double>();
    scores.put("F1", bestF1(searcher));
    var related = related();
    double reciprocal = 0;
    double recall = 0;
    for (var each : related.entrySet()) {
      var ranked = List.copyOf(search(searcher, each.getKey()).keySet());
      int first = first(ranked, each.getValue());
      reciprocal += first < 0 ? 0 : 1.0 / (first + 1);
      long among = ranked.stream().limit(5).filter(each.getValue()::contains).count();
      recall += among / (double) Math.min(5, each.getValue().size());
    }
    scores.put("MRR", reciprocal / related.size());
    scores.put("recall@5", recall / related.size());
    return scores;
  }

  private Map<String, Set<Long>> related() {
    var related = new LinkedHashMap<String, Set<Long>>();
    for (var pair : pairs) {
      if (pair.get("related").asBoolean()) {
        related.computeIfAbsent(headline(pair), h -> new HashSet<>()).add(body(pair));
      }
    }
    return related;
  }

  private Map<Long, Double> search(IndexSearcher searcher, String headline) throws IOException {
    var query = new WordsQuery(Wanted.in(headline), Set.of("en"), word -> List.of());
    return scored(searcher, query.some(0).query());
  }

  private double bestF1(IndexSearcher searcher) throws IOException {
    var byHeadline = new HashMap<String, Map<Long, Double>>();
    for (var headline : new LinkedHashSet<>(pairs.stream().map(FncBench::headline).toList())) {
      byHeadline.put(headline, likeness(searcher, headline));
    }
    var judged = new ArrayList<Judged>();
    for (var pair : pairs) {
      var likeness = byHeadline.getOrDefault(headline(pair), Map.of());
      judged.add(
          new Judged(likeness.getOrDefault(body(pair), 0.0), pair.get("related").asBoolean()));
    }
    judged.sort(Comparator.comparingDouble(Judged::likeness).reversed());
    return bestF1(judged);
  }

  private static double bestF1(List<Judged> judged) {
    long positives = judged.stream().filter(Judged::related).count();
    double best = 0;
    int right = 0;
    for (int n = 0; n < judged.size(); n++) {
      right += judged.get(n).related() ? 1 : 0;
      boolean lastOfItsLikeness =
          n + 1 == judged.size() || judged.get(n + 1).likeness() < judged.get(n).likeness();
      if (lastOfItsLikeness) {
        best = Math.max(best, 2.0 * right / (n + 1 + positives));
      }
    }
    return best;
  }

  /** Scores by the headline's gist, on one scale for headlines of any length. */
  private Map<Long, Double> likeness(IndexSearcher searcher, String headline) throws IOException {
    var vocabulary = new Vocabulary(searcher);
    var gist = Gist.of(vocabulary, TermCount.of("en", headline));
    double whole = gist.terms().stream().mapToDouble(each -> each.weight() * each.weight()).sum();
    var scored = new LinkedHashMap<Long, Double>();
    scored(searcher, gist.query(vocabulary, 1).build())
        .forEach((story, score) -> scored.put(story, score / whole));
    return scored;
  }

  private Map<Long, Double> scored(IndexSearcher searcher, Query query) throws IOException {
    var scored = new LinkedHashMap<Long, Double>();
    for (var hit : searcher.search(query, bodies.size()).scoreDocs) {
      var story = searcher.storedFields().document(hit.doc).get(Fields.STORY);
      scored.put(Long.valueOf(story), (double) hit.score);
    }
    return scored;
  }

  private static int first(List<Long> ranked, Set<Long> wanted) {
    for (int n = 0; n < ranked.size(); n++) {
      if (wanted.contains(ranked.get(n))) {
        return n;
      }
    }
    return -1;
  }

  private static String headline(JsonNode pair) {
    return pair.get("headline").asString();
  }

  private static long body(JsonNode pair) {
    return pair.get("body_id").asLong();
  }

  private static Entry entry(JsonNode body) {
    return Entry.of(body.get("id").asLong(), "en", "", body.get("body").asString(), Instant.EPOCH);
  }
}
