package press.masthead.operations;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import press.masthead.changelog.LogReader;
import press.masthead.delivery.Door;
import press.masthead.delivery.Listening;
import press.masthead.page.StandingPages;

/**
 * What can be opened before the house is, where the house before this one was called with the same
 * words: its data folder, its database, and the {@link Door} for readers. The house takes it all
 * over. Whatever is not as it was then is left to the house, which starts as if this were not here.
 */
final class Entrance implements AutoCloseable {
  private static final long LOOKS_EACH_MILLIS = 200;

  /** Most that all else waits for the first page, in milliseconds. */
  private static final long READERS_FIRST_MILLIS = 1_000;

  private final Call call;
  private final Future<?> quiet;
  private final DataFolder folder;
  private final Database database;
  private final FutureTask<Optional<Open>> opening = new FutureTask<>(this::openDoor);
  private final Thread onSignal = new Thread(this::close, "closing the entrance");
  private final CountDownLatch attended = new CountDownLatch(1);
  private boolean closed;

  /** The door and what stands behind it. */
  record Open(Door door, StandingPages pages) {}

  private Entrance(Call call, Future<?> quiet, DataFolder folder) {
    this.call = call;
    this.quiet = quiet;
    this.folder = folder;
    this.database =
        call.databaseUrl() == null
            ? Database.embedded(folder, this::letReadersIn)
            : Database.external(ExternalDatabase.of(call.databaseUrl()), this::letReadersIn);
    Runtime.getRuntime().addShutdownHook(onSignal);
    Thread.ofPlatform().daemon().name("entrance").start(this::attend);
  }

  /**
   * Null where nothing can be opened before the house; waits for nothing.
   *
   * @param quiet when the parts that are opened here will no longer talk to the terminal
   */
  static @Nullable Entrance open(Call call, Future<?> quiet) {
    if (!StandingPages.areFor(call.standing(), call.stamp())) {
      return null;
    }
    DataFolder folder = null;
    try {
      folder = DataFolder.open(call.data());
      if (folder.isMine()) {
        return new Entrance(call, quiet, folder);
      }
    } catch (RuntimeException theHouseWillTell) {
      log().debug("not opened before the house", theHouseWillTell);
    }
    if (folder != null) {
      folder.close();
    }
    return null;
  }

  /**
   * Waits, but not for long, until readers are answered or nobody but the house can do so: on two
   * processors whatever else is done meanwhile keeps them waiting.
   */
  void letReadersIn() {
    try {
      attended.await(READERS_FIRST_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  DataFolder folder() {
    return folder;
  }

  Database database() {
    return database;
  }

  /** Whether this is the entrance to a house with those settings. */
  boolean leadsTo(MastheadSettings settings, Environment environment) {
    return call.leadsTo(settings, environment);
  }

  /** The door, if it could be opened. */
  Optional<Open> door() {
    try {
      return opening.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      log().debug("no door", e);
      return Optional.empty();
    }
  }

  /** From now on the house sees to the closing. */
  void isTakenOver() {
    Runtime.getRuntime().removeShutdownHook(onSignal);
  }

  private void attend() {
    opening.run();
    door().ifPresentOrElse(this::attend, attended::countDown);
  }

  private void attend(Open open) {
    var connection = new SingleConnectionDataSource();
    connection.setSuppressClose(true);
    try {
      // the house that left the pages had brought it into form
      var details = database.reachable();
      connection.setUrl(details.getJdbcUrl());
      connection.setUsername(details.getUsername());
      connection.setPassword(details.getPassword());
      var log = new LogReader(connection);
      open.pages().bringUpToDate(log);
      open.door().serve();
      attended.countDown();
      while (!open.door().hasGivenWay()) {
        Thread.sleep(LOOKS_EACH_MILLIS);
        open.pages().bringUpToDate(log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log().debug("readers wait for the house", e);
    } finally {
      attended.countDown();
      connection.destroy();
    }
  }

  private Optional<Open> openDoor() throws IOException, ExecutionException, InterruptedException {
    var pages = StandingPages.read(call.standing(), call.stamp());
    if (pages.isEmpty()) {
      return Optional.empty();
    }
    quiet.get();
    var where = Listening.parse(pages.get().listening());
    return Optional.of(new Open(Door.open(where, pages.get(), Clock.systemUTC()), pages.get()));
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      door().ifPresent(open -> open.door().close());
      database.close();
      folder.close();
    }
  }

  /** Made when something is to be said: the first logger takes longer than all else at a start. */
  private static Logger log() {
    return LoggerFactory.getLogger(Entrance.class);
  }
}
