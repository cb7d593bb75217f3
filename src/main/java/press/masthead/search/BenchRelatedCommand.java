package press.masthead.search;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures search and related stories, as readers get them, beside the stated baselines. */
@Command(
    name = "related",
    description = "How well search and related stories do on news of others: Reuters and FNC-1.")
public final class BenchRelatedCommand implements Callable<Integer> {
  private static final Map<String, Double> BASELINES = new LinkedHashMap<>();

  static {
    BASELINES.put("Reuters related P@5", 0.6532);
    BASELINES.put("Reuters related nDCG@10", 0.6334);
    BASELINES.put("Reuters known item MRR@10", 0.7646);
    BASELINES.put("Reuters known item success@1", 0.672);
    BASELINES.put("Reuters known item success@10", 0.923);
    BASELINES.put("FNC-1 F1", 0.9602);
    BASELINES.put("FNC-1 MRR", 0.7964);
    BASELINES.put("FNC-1 recall@5", 0.6769);
  }

  @Option(
      names = "--corpora",
      paramLabel = "DIR",
      description = "The folder that holds E-news; by default ../shared/corpora.")
  private @Nullable Path corpora;

  @Spec private @Nullable CommandSpec spec;

  /** Needed by the command line. */
  public BenchRelatedCommand() {}

  @Override
  public Integer call() throws IOException {
    var corpus = new NewsCorpus(folder());
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    if (!corpus.isThere()) {
      spec.commandLine().getErr().println("No news to measure on in " + corpus.folder() + ".");
      spec.commandLine().getErr().println("Say where it is: --corpora DIR");
      return 1;
    }
    var scores = measure(corpus);
    print(out, scores);
    out.println(JsonMapper.shared().writeValueAsString(scores));
    out.flush();
    return 0;
  }

  /** All scores, by the names of the baselines. */
  static Map<String, Double> measure(NewsCorpus corpus) throws IOException {
    var found = new LinkedHashMap<String, Double>();
    var reuters = new ReutersBench(corpus);
    reuters.related().forEach((name, score) -> found.put("Reuters related " + name, score));
    reuters.knownItem().forEach((name, score) -> found.put("Reuters known item " + name, score));
    new FncBench(corpus).scores().forEach((name, score) -> found.put("FNC-1 " + name, score));
    var scores = new LinkedHashMap<String, Double>();
    BASELINES.forEach((name, base) -> scores.put(name, round(found.getOrDefault(name, 0.0))));
    return scores;
  }

  static Map<String, Double> baselines() {
    return Map.copyOf(BASELINES);
  }

  private static void print(PrintWriter out, Map<String, Double> scores) {
    out.printf("%-32s %8s %8s%n", "", "here", "BM25");
    scores.forEach((name, score) -> {
      var base = BASELINES.getOrDefault(name, 0.0);
      out.printf(
          Locale.ROOT, "%-32s %8.4f %8.4f %s%n", name, score, base, score < base ? "below" : "");
    });
  }

  private static double round(double score) {
    return Math.round(score * 10_000) / 10_000.0;
  }

  private Path folder() {
    if (corpora != null) {
      return corpora.resolve("E-news");
    }
    var shared = System.getProperty("masthead.shared", System.getenv("MASTHEAD_SHARED"));
    var here = Path.of("").toAbsolutePath();
    return Stream.concat(
            Stream.ofNullable(shared).map(Path::of),
            Stream.of(here.resolve("../shared"), here.resolve("../../shared")))
        .map(place -> place.resolve("corpora/E-news").normalize())
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(here.resolveSibling("shared/corpora/E-news"));
  }
}
