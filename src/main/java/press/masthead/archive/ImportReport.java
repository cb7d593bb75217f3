package press.masthead.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.masthead.archive.ImportItem.Outcome;
import press.masthead.archive.Imports.MissingRelated;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * The reconciliation of a run: every file and what became of it, as JSON written while it goes, and
 * in words at the end.
 */
final class ImportReport implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int TOLD = 20;

  private final @Nullable BufferedWriter json;
  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
  private final List<String> refusals = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final Map<String, Integer> kinds = new TreeMap<>();
  private final Map<String, Integer> kept = new TreeMap<>();
  private List<MissingRelated> missing = List.of();
  private int remarked;

  ImportReport(String title, @Nullable Path file) throws IOException {
    json = file == null ? null : Files.newBufferedWriter(file);
    if (json != null) {
      json.write("{\"title\":" + JSON.writeValueAsString(title) + ",\"pages\":[");
    }
  }

  void add(ImportItem item) {
    writeJson(item);
    counts.merge(item.outcome(), 1, Integer::sum);
    remarked += item.remarks().isEmpty() ? 0 : 1;
    item.kept().forEach(part -> kept.merge(kind(part), 1, Integer::sum));
    if (item.reason() != null && refusals.size() < TOLD) {
      refusals.add(item.path() + ": " + item.reason());
    }
    for (var remark : item.remarks()) {
      kinds.merge(kind(remark), 1, Integer::sum);
      if (remarks.size() < TOLD) {
        remarks.add(item.path() + ": " + remark);
      }
    }
  }

  private static String kind(String remark) {
    return remark.replaceFirst(":.*", "");
  }

  private void writeJson(ImportItem item) {
    if (json == null) {
      return;
    }
    var node = JSON.createObjectNode();
    var story = item.story();
    node.put("path", item.path());
    node.put("outcome", item.outcome().name().toLowerCase(Locale.ROOT));
    node.put("story", story == null ? null : story.value());
    node.put("reason", item.reason());
    item.remarks().forEach(node.withArray("remarks")::add);
    item.kept().forEach(node.withArray("kept")::add);
    try {
      json.write((counts.isEmpty() ? "\n" : ",\n") + node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was named and had not come in when the run was over. */
  void addMissing(List<MissingRelated> related) {
    missing = related;
  }

  int refused() {
    return count(Outcome.REFUSED);
  }

  private int count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  void print(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%,d imported, %,d updated, %,d unchanged, %,d refused; %,d with remarks%n",
        count(Outcome.IMPORTED),
        count(Outcome.UPDATED),
        count(Outcome.UNCHANGED),
        count(Outcome.REFUSED),
        remarked);
    refusals.forEach(out::println);
    remarks.forEach(out::println);
    missing.stream().limit(TOLD).forEach(each -> out.println(each.path() + ": " + words(each)));
    if (isMoreThanTold()) {
      out.println("… and more, in all: " + all() + ". --report FILE writes every one.");
    }
    kept.forEach((part, pages) ->
        out.printf(Locale.ROOT, "kept with the import, not shown: %s of %,d pages%n", part, pages));
    out.flush();
  }

  private boolean isMoreThanTold() {
    return refused() > TOLD
        || kinds.values().stream().mapToInt(Integer::intValue).sum() > remarks.size()
        || missing.size() > TOLD;
  }

  /** How many of each kind. */
  private String all() {
    var numbers = new TreeMap<>(kinds);
    numbers.merge("refused", refused(), Integer::sum);
    numbers.merge("related story that is not here", missing.size(), Integer::sum);
    return numbers.entrySet().stream()
        .filter(kind -> kind.getValue() > 0)
        .map(kind -> String.format(Locale.ROOT, "%s %,d", kind.getKey(), kind.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String words(MissingRelated related) {
    return "related: no story here is headed “"
        + related.headline()
        + "”; it is linked when it comes";
  }

  @Override
  public void close() throws IOException {
    if (json != null) {
      var numbers = JSON.createObjectNode();
      for (var outcome : Outcome.values()) {
        numbers.put(outcome.name().toLowerCase(Locale.ROOT), count(outcome));
      }
      json.write("\n],\"missing_related\":" + missingJson() + ",\"counts\":" + numbers + "}\n");
      json.close();
    }
  }

  private ArrayNode missingJson() {
    var all = JSON.createArrayNode();
    for (var each : missing) {
      all.addObject()
          .put("path", each.path())
          .put("story", each.story().value())
          .put("headline", each.headline());
    }
    return all;
  }
}
