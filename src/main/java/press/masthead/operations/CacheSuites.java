package press.masthead.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import press.masthead.operations.BenchHttpCacheCommand.Finding;
import press.masthead.operations.BenchHttpCacheCommand.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The suites of http-tests/cache-tests, as far as they say anything of an origin. They are made for
 * caches: most prescribe an answer that we do not give, and see what a cache makes of it. What
 * remains is what <em>requests</em> ask for: conditions, ranges, directives, credentials. Those are
 * put to one page; the validators of a test stand for that page's own.
 */
final class CacheSuites {
  private static final List<String> OF_REQUESTS =
      List.of("if-none-match", "range", "cache-control", "authorization", "pragma");

  private final Origin origin;
  private final String path;

  CacheSuites(Origin origin, String path) {
    this.origin = origin;
    this.path = path;
  }

  List<Finding> all(Path suites) throws IOException, InterruptedException {
    var findings = new ArrayList<Finding>();
    for (var suite : JsonMapper.shared().readTree(suites.toFile())) {
      for (var test : suite.path("tests")) {
        findings.add(judge(suite.path("id").asString(), test));
      }
    }
    return findings;
  }

  private Finding judge(String suite, JsonNode test) throws IOException, InterruptedException {
    var question = suite + " " + test.path("id").asString();
    var reason = whyNot(test);
    if (!reason.isEmpty()) {
      return new Finding("suite " + suite, question, Verdict.NOT_APPLICABLE, reason);
    }
    var wrong = ask(test);
    return new Finding(
        "suite " + suite, question, wrong.isEmpty() ? Verdict.PASSED : Verdict.FAILED, wrong);
  }

  /** Why a test says nothing of an origin; empty if it does. */
  private static String whyNot(JsonNode test) {
    var asked = new TreeSet<String>();
    var prescribed = new TreeSet<String>();
    for (var request : test.path("requests")) {
      names(request.path("request_headers")).forEach(asked::add);
      names(request.path("response_headers")).forEach(prescribed::add);
      if (request.has("response_status") && request.path("response_status").get(0).asInt() != 200) {
        prescribed.add("status " + request.path("response_status").get(0).asInt());
      }
      if (request.path("expected_type").asString("").equals("lm_validated")) {
        return "our answers carry no Last-Modified";
      }
      for (var field : request.path("request_headers")) {
        if (field.get(1).asString("").matches(".*(only-if-cached|max-stale).*")) {
          return field.get(1).asString() + " speaks to caches only (RFC 9111, 5.2.1)";
        }
      }
    }
    if (asked.stream().noneMatch(OF_REQUESTS::contains)) {
      return "prescribes the answer (" + String.join(", ", prescribed) + ")";
    }
    return "";
  }

  private static List<String> names(JsonNode fields) {
    var names = new ArrayList<String>();
    fields.forEach(field -> names.add(field.get(0).asString().toLowerCase(java.util.Locale.ROOT)));
    return names;
  }

  /** What is wrong with our answers; empty if nothing is. */
  private String ask(JsonNode test) throws IOException, InterruptedException {
    var page = origin.get(path);
    var wrong = new ArrayList<String>();
    for (var request : test.path("requests")) {
      var validated = request.path("expected_type").asString("").equals("etag_validated");
      var fields = fields(test, request, page);
      if (validated) {
        fields.addAll(List.of("If-None-Match", page.field("ETag").orElse("")));
      }
      var answer = origin.get(path, fields.toArray(String[]::new));
      var expects304 = validated || request.path("expected_status").asInt(0) == 304;
      if (!OriginQuestions.isFirstHand(answer)) {
        wrong.add("not at first hand: " + fields);
      } else if (expects304 && !OriginQuestions.isUnchanged(page, answer)) {
        wrong.add(answer.status() + " instead of 304: " + fields);
      } else if (!expects304 && !OriginQuestions.isRangeOrWhole(page, answer)) {
        wrong.add(answer.status() + ", and not this page or the right part: " + fields);
      }
    }
    return wrong.stream().collect(Collectors.joining("; "));
  }

  /** The request's own, with our validator where the test has the one that it prescribed. */
  private static List<String> fields(JsonNode test, JsonNode request, Origin.Answer page) {
    var fields = new ArrayList<String>();
    for (var field : request.path("request_headers")) {
      var value = field.get(1).asString("");
      for (var other : test.path("requests")) {
        for (var given : other.path("response_headers")) {
          if (given.get(0).asString().equalsIgnoreCase("ETag")) {
            value = value.replace(given.get(1).asString(), page.field("ETag").orElse(""));
          }
        }
      }
      fields.addAll(List.of(field.get(0).asString(), value));
    }
    return fields;
  }
}
