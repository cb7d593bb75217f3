package press.masthead.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What outside caches rely on: asked of every kind of page, and what a suite for caches asks. */
@Command(
    name = "http-cache",
    description = "Whether our answers keep to what outside caches rely on.",
    sortOptions = false)
final class BenchHttpCacheCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "SUITES",
      description = "The suites.json of http-tests/cache-tests; without it, only our own list.")
  @Nullable Path suites;

  @Spec CommandSpec spec;

  /**
   * What became of one question.
   *
   * @param why what was wrong, or why it is not asked of an origin; empty if all is well
   */
  record Finding(String group, String question, Verdict verdict, String why) {}

  enum Verdict {
    PASSED,
    FAILED,
    NOT_APPLICABLE
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (suites != null && !Files.isRegularFile(suites)) {
      throw new Refusal("There is no file " + suites + ".", "Name the suites.json of cache-tests.");
    }
    var folder = Files.createTempDirectory("masthead-bench-http-cache");
    var findings = new ArrayList<Finding>();
    try (var masthead = BenchTools.masthead(folder.resolve("data"));
        var origin = new Origin(masthead.port())) {
      var paths = origin.kindsOfPages();
      for (var path : paths) {
        findings.addAll(new OriginQuestions(origin, path).all());
      }
      if (suites != null) {
        findings.addAll(new CacheSuites(origin, paths.get(1)).all(suites));
      }
    }
    tell(findings);
    return count(findings, Verdict.FAILED) == 0 ? 0 : 1;
  }

  private void tell(List<Finding> findings) {
    var out = spec.commandLine().getOut();
    var groups = new TreeMap<String, List<Finding>>();
    findings.forEach(one -> groups.computeIfAbsent(one.group(), g -> new ArrayList<>()).add(one));
    out.printf("%-34s %8s %8s %16s%n", "", "passed", "failed", "not applicable");
    groups.forEach(this::row);
    row("all", findings);
    out.println();
    findings.stream()
        .filter(one -> one.verdict() != Verdict.PASSED)
        .map(one -> "%s: %s: %s".formatted(one.verdict(), one.question(), one.why()))
        .forEach(out::println);
    out.printf(
        Locale.ROOT,
        "{\"bench\":\"http-cache\",\"passed\":%d,\"failed\":%d,\"not_applicable\":%d,"
            + "\"ratio\":%.3f}%n",
        count(findings, Verdict.PASSED),
        count(findings, Verdict.FAILED),
        count(findings, Verdict.NOT_APPLICABLE),
        count(findings, Verdict.PASSED)
            / (double) (count(findings, Verdict.PASSED) + count(findings, Verdict.FAILED)));
    out.flush();
  }

  private void row(String group, List<Finding> findings) {
    spec.commandLine()
        .getOut()
        .printf(
            "%-34s %8d %8d %16d%n",
            group,
            count(findings, Verdict.PASSED),
            count(findings, Verdict.FAILED),
            count(findings, Verdict.NOT_APPLICABLE));
  }

  private static long count(List<Finding> findings, Verdict verdict) {
    return findings.stream().filter(one -> one.verdict() == verdict).count();
  }
}
