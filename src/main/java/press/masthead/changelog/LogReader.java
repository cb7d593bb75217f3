package press.masthead.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log for whoever reads it before the house is open. Nothing is kept in the log for his sake,
 * so it may not lead on from where he stands.
 */
public final class LogReader {
  /** Who has missed more had better begin with nothing. */
  private static final int MOST = 20_000;

  private final ChangeTable table;

  public LogReader(DataSource database) {
    table = new ChangeTable(JdbcClient.create(database));
  }

  /** As {@link ChangeLog#origin()}. */
  public String origin() {
    return table.origin();
  }

  /**
   * All beyond {@code position} that can be read by now; empty if the log does not lead on from
   * there, or only by a very long way.
   */
  public Optional<List<Change>> since(Position position) {
    var all = new ArrayList<Change>();
    for (var from = position; ; from = all.getLast().position()) {
      var batch = table.read(from, Following.BATCH);
      if (batch.isEmpty() || all.size() > MOST) {
        return Optional.empty();
      }
      all.addAll(batch.get());
      if (batch.get().size() < Following.BATCH) {
        return Optional.of(all);
      }
    }
  }
}
