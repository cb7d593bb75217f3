package press.masthead.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import press.masthead.operations.postgres.PostgresServer;

/**
 * A server of the test's own, as the program runs it, that can be killed and frozen. One that was
 * killed is started again by the program's own watch.
 */
final class Postgres implements AutoCloseable {
  private final Path folder;
  private final PostgresServer server;

  private Postgres(Path folder, PostgresServer server) {
    this.folder = folder;
    this.server = server;
  }

  static Postgres start(Path folder) {
    var postgres = new Postgres(folder, PostgresServer.start(folder));
    Flyway.configure()
        .dataSource(postgres.url(), null, null)
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return postgres;
  }

  String url() {
    var at = server.connection();
    return at.url() + "?user=" + at.user() + "&password=" + at.secret();
  }

  /** As {@code kill -9} of it and all its processes. */
  void kill() throws IOException {
    processes().forEach(ProcessHandle::destroyForcibly);
  }

  /**
   * It neither answers nor refuses until {@link #thaw}. The first to be stopped is the one that
   * starts others; what it has started before that is looked for again.
   */
  List<ProcessHandle> freeze() throws Exception {
    List<ProcessHandle> frozen = List.of();
    for (var all = processes(); !frozen.containsAll(all); all = processes()) {
      signal("-STOP", all);
      frozen = all;
    }
    return frozen;
  }

  void thaw(List<ProcessHandle> frozen) throws Exception {
    signal("-CONT", frozen);
  }

  private static void signal(String signal, List<ProcessHandle> processes) throws Exception {
    var pids = processes.stream().map(each -> String.valueOf(each.pid()));
    new ProcessBuilder(Stream.concat(Stream.of("kill", signal), pids).toList())
        .redirectErrorStream(true)
        .start()
        .waitFor();
  }

  private List<ProcessHandle> processes() throws IOException {
    var file = folder.resolve("cluster/postmaster.pid");
    var postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()));
    return postmaster.stream()
        .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
        .toList();
  }

  @Override
  public void close() {
    server.close();
  }
}
