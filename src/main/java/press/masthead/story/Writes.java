package press.masthead.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Statements that go to the database together, so that it is waited for once: PostgreSQL's driver
 * sends all that a text holds between semicolons before it waits for an answer. Nothing of what
 * they write is there before they are sent.
 */
final class Writes {
  private final List<Write> writes = new ArrayList<>();

  /** Adds a statement. */
  Write sql(String text) {
    var write = new Write(text);
    writes.add(write);
    return write;
  }

  /** Sends what was added, in that order. */
  void send(JdbcClient sql) {
    var text = new StringJoiner(";\n");
    var values = new ArrayList<@Nullable Object>();
    for (var write : writes) {
      var parsed = NamedParameterUtils.parseSqlStatement(write.text);
      text.add(NamedParameterUtils.substituteNamedParameters(parsed, write.values).strip());
      Collections.addAll(values, NamedParameterUtils.buildValueArray(parsed, write.values, null));
    }
    sql.sql(text.toString()).params(values).update();
  }

  /** One of them. */
  static final class Write {
    private final String text;
    private final MapSqlParameterSource values = new MapSqlParameterSource();

    private Write(String text) {
      this.text = text;
    }

    /** Sets a parameter, which is no collection. */
    Write param(String name, @Nullable Object value) {
      values.addValue(name, value);
      return this;
    }
  }
}
