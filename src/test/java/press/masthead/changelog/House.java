package press.masthead.changelog;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.masthead.testing.TestDatabase;

/** One node of the house over a database, as the application wires it; several make a cluster. */
final class House implements AutoCloseable {
  final DataSource database;
  final JdbcClient sql;
  final JdbcTransactionManager transactions;
  final TransactionTemplate transaction;
  final ChangeTable table;
  final NodeFollowers nodeFollowers;
  final ChangeLog log;
  final Following following;

  private House(DataSource database, Object... followers) {
    var beans = new StaticListableBeanFactory();
    for (var i = 0; i < followers.length; i++) {
      beans.addBean("follower" + i, followers[i]);
    }
    this.database = database;
    sql = JdbcClient.create(database);
    transactions = new JdbcTransactionManager(database);
    transaction = new TransactionTemplate(transactions);
    table = new ChangeTable(sql);
    nodeFollowers = new NodeFollowers(beans.getBeanProvider(NodeFollower.class));
    log = new ChangeLog(table, nodeFollowers);
    following =
        new Following(
            table,
            new WakeUps(database),
            transaction,
            nodeFollowers,
            beans.getBeanProvider(ClusterFollower.class));
  }

  static House on(TestDatabase database, Object... followers) {
    return on(database.url(), followers);
  }

  static House on(String url, Object... followers) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setMaximumPoolSize(20);
    pool.setMinimumIdle(1);
    return new House(pool, followers);
  }

  static House onPlain(DataSource database, Object... followers) {
    return new House(database, followers);
  }

  House started() {
    following.start();
    return this;
  }

  void write(String... keys) {
    transaction.executeWithoutResult(status -> log.append(keys));
  }

  /** As another node would. */
  void writeElsewhere(String... keys) {
    transaction.executeWithoutResult(status -> table.append(List.of(keys), "elsewhere"));
  }

  /** Everything logged, also what followers may not read yet. */
  List<List<String>> logged() {
    return sql.sql("select keys from change order by xid, id")
        .query((row, n) -> List.of((String[]) row.getArray("keys").getArray()))
        .list();
  }

  /** Everything a follower may read from {@code position} on, in batches of an odd size. */
  List<Change> readOn(Position position) {
    var all = new ArrayList<Change>();
    for (var from = position; ; from = all.getLast().position()) {
      var batch = table.read(from, 7).orElseThrow();
      all.addAll(batch);
      if (batch.size() < 7) {
        return all;
      }
    }
  }

  @Override
  public void close() throws Exception {
    following.stop();
    if (database instanceof AutoCloseable pool) {
      pool.close();
    }
  }

  static void await(BooleanSupplier condition) throws InterruptedException {
    await(Duration.ofSeconds(30), condition);
  }

  static void await(Duration most, BooleanSupplier condition) throws InterruptedException {
    var deadline = System.nanoTime() + most.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("not within " + most);
      }
      Thread.sleep(5);
    }
  }
}
