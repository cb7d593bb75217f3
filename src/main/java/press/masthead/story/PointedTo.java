package press.masthead.story;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of other tables that a query brings along as JSON. */
final class PointedTo {
  private static final JsonMapper JSON = JsonMapper.shared();

  private PointedTo() {}

  static List<Author> authors(@Nullable String rows) {
    return read(
        rows,
        row ->
            new Author(
                new Author.Id(row.required("id").asLong()),
                row.required("slug").asString(),
                row.required("name").asString(),
                text(row, "role"),
                text(row, "bio")));
  }

  static List<Topic> topics(@Nullable String rows) {
    return read(
        rows,
        row ->
            new Topic(
                new Topic.Id(row.required("id").asLong()),
                row.required("slug").asString(),
                row.required("name").asString()));
  }

  static List<Correction> corrections(@Nullable String rows) {
    return read(
        rows,
        row ->
            new Correction(
                OffsetDateTime.parse(row.required("at").asString()).toInstant(),
                row.required("wrong").asString(),
                row.required("correct").asString()));
  }

  private static <T> List<T> read(@Nullable String rows, Function<JsonNode, T> row) {
    return rows == null
        ? List.of()
        : StreamSupport.stream(JSON.readTree(rows).spliterator(), false).map(row).toList();
  }

  private static @Nullable String text(JsonNode row, String field) {
    return row.hasNonNull(field) ? row.get(field).asString() : null;
  }
}
