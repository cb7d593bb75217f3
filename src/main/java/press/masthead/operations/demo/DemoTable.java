package press.masthead.operations.demo;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which pieces of the demo there are. */
@Component
class DemoTable {
  private final JdbcClient database;
  private final TransactionTemplate transaction;

  DemoTable(JdbcClient database, TransactionTemplate transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  boolean isBegun() {
    return database.sql("select exists (select from demo)").query(Boolean.class).single();
  }

  boolean isThere(String kind, String name) {
    return find(kind, name).isPresent();
  }

  /** The piece's id; made, in one transaction with this note of it, if it is not there. */
  long once(String kind, String name, LongSupplier make) {
    var known = find(kind, name);
    if (known.isPresent()) {
      return known.get();
    }
    Long made =
        transaction.execute(status -> {
          var id = make.getAsLong();
          insert(kind, name, id);
          return id;
        });
    return made == null ? 0 : made;
  }

  void once(String kind, String name, Runnable make) {
    once(
        kind,
        name,
        () -> {
          make.run();
          return 0;
        });
  }

  private Optional<Long> find(String kind, String name) {
    return database
        .sql("select id from demo where kind = :kind and name = :name")
        .param("kind", kind)
        .param("name", name)
        .query(Long.class)
        .optional();
  }

  private void insert(String kind, String name, long id) {
    database
        .sql("insert into demo (kind, name, id) values (:kind, :name, :id)")
        .param("kind", kind)
        .param("name", name)
        .param("id", id)
        .update();
  }
}
