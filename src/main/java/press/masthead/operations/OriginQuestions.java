package press.masthead.operations;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import press.masthead.operations.BenchHttpCacheCommand.Finding;
import press.masthead.operations.BenchHttpCacheCommand.Verdict;
import press.masthead.operations.Origin.Answer;

/**
 * What RFC 9110 (sections 8.8, 9.3.2, 12.5, 13, 14) and RFC 9111 want of an origin, asked of one
 * page.
 */
final class OriginQuestions {
  private static final List<String> KEPT_WITH_304 = List.of("ETag", "Cache-Control", "Vary");
  private static final List<String> SAME_FOR_HEAD =
      List.of("ETag", "Cache-Control", "Vary", "Content-Type", "Content-Length");

  private final Origin origin;
  private final String path;
  private final List<Finding> findings = new ArrayList<>();

  OriginQuestions(Origin origin, String path) {
    this.origin = origin;
    this.path = path;
  }

  List<Finding> all() throws IOException, InterruptedException {
    var page = get();
    var etag = page.field("ETag").orElse("");
    ask("answers at first hand: a Date of now, no Age", isFirstHand(page));
    ask("says how it may be kept", page.field("Cache-Control").isPresent());
    ask("has a strong validator", etag.matches("\"[^\"]+\""));
    ask("has the same validator while it is the same", etag.equals(get().field("ETag").orElse("")));
    ask("HEAD is GET without a body", isHeadOf(page));
    ask("304 for its validator", isUnchanged(page, get("If-None-Match", etag)));
    ask("304 compares weakly", isUnchanged(page, get("If-None-Match", "W/" + etag)));
    ask("304 for one of a list", isUnchanged(page, get("If-None-Match", "\"x\", " + etag)));
    ask(
        "304 for one of two lines",
        isUnchanged(page, get("If-None-Match", "\"x\"", "If-None-Match", etag)));
    ask("304 for any", isUnchanged(page, get("If-None-Match", "*")));
    ask("200 for another validator", isWhole(page, get("If-None-Match", "\"x\"")));
    ask(
        "If-None-Match goes before If-Modified-Since",
        isWhole(page, get("If-None-Match", "\"x\"", "If-Modified-Since", now())));
    ask("412 where If-Match fails", get("If-Match", "\"x\"").status() == 412);
    ask("200 where If-Match holds", isWhole(page, get("If-Match", etag)));
    ask("Vary wherever codings differ", variesRightly(page));
    ask("a range is given rightly or ignored", isRangeOrWhole(page, get("Range", "bytes=0-9")));
    ask("nonsense for a range is ignored", isWhole(page, get("Range", "lines=1-2")));
    ask(
        "a range of another version is ignored",
        isWhole(page, get("Range", "bytes=0-9", "If-Range", "\"x\"")));
    ask("no-cache changes nothing at the origin", isWhole(page, get("Cache-Control", "no-cache")));
    return findings;
  }

  private void ask(String question, boolean passed) {
    findings.add(
        new Finding(
            "origin " + path.replaceFirst("(?<=.{26}).+", "…"),
            path + " " + question,
            passed ? Verdict.PASSED : Verdict.FAILED,
            passed ? "" : "it does not"));
  }

  private Answer get(String... fields) throws IOException, InterruptedException {
    return origin.get(path, fields);
  }

  private boolean isHeadOf(Answer page) throws IOException, InterruptedException {
    var head = origin.ask("HEAD", path);
    return head.status() == page.status()
        && head.body().length == 0
        && SAME_FOR_HEAD.stream().allMatch(name -> page.field(name).equals(head.field(name)));
  }

  private boolean variesRightly(Answer plain) throws IOException, InterruptedException {
    var gzip = get("Accept-Encoding", "gzip");
    var refused = get("Accept-Encoding", "gzip;q=0, br;q=0");
    if (gzip.field("Content-Encoding").isEmpty()) {
      return isWhole(plain, gzip);
    }
    return List.of(plain, gzip, refused).stream()
            .allMatch(each -> each.field("Vary").orElse("").contains("Accept-Encoding"))
        && !Objects.equals(plain.field("ETag"), gzip.field("ETag"))
        && isWhole(plain, refused);
  }

  static boolean isFirstHand(Answer answer) {
    var date = answer.field("Date").map(OriginQuestions::moment).orElse(Instant.EPOCH);
    return answer.field("Age").isEmpty()
        && Duration.between(date, Instant.now()).abs().toSeconds() < 60;
  }

  static boolean isUnchanged(Answer page, Answer answer) {
    return answer.status() == 304
        && answer.body().length == 0
        && answer.field("Date").isPresent()
        && KEPT_WITH_304.stream().allMatch(name -> page.field(name).equals(answer.field(name)));
  }

  static boolean isWhole(Answer page, Answer answer) {
    return answer.status() == page.status() && answer.hasBodyOf(page);
  }

  /** The first bytes, with what they are part of; or all of it. */
  static boolean isRangeOrWhole(Answer page, Answer answer) {
    if (answer.status() != 206) {
      return isWhole(page, answer);
    }
    var said = answer.field("Content-Range").orElse("");
    var range = said.replaceFirst("bytes (\\d+)-(\\d+)/.*", "$1 $2").split(" ");
    return range.length == 2
        && said.endsWith("/" + page.body().length)
        && Arrays.equals(
            answer.body(),
            Arrays.copyOfRange(
                page.body(), Integer.parseInt(range[0]), Integer.parseInt(range[1]) + 1));
  }

  private static Instant moment(String date) {
    return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
  }

  private static String now() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
  }
}
