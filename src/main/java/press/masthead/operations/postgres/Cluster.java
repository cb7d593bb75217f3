package press.masthead.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import press.masthead.operations.Refusal;

/**
 * The server's files: {@code cluster/} as initdb made it, the application's {@code secret}, and the
 * server's log. The application signs in as a plain role that owns one database; the superuser's
 * password is thrown away, so that nobody can be it over the network.
 */
final class Cluster {
  static final String ROLE = "masthead";
  static final String DATABASE = "masthead";

  private final Path folder;
  private final Path files;
  private final Secret secret;
  private final Binaries binaries;
  private final ServerUser user;

  private Cluster(Path folder, Path files, Binaries binaries, ServerUser user) {
    this.folder = folder;
    this.files = files;
    this.secret = new Secret(folder.resolve("secret"));
    this.binaries = binaries;
    this.user = user;
  }

  /** The one in the folder, made if there is none. */
  static Cluster in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    var files = folder.resolve("cluster");
    var binaries = Binaries.unpacked(folder.resolve("programs"), ServerUser.isRoot());
    var cluster = new Cluster(folder, files, binaries, ServerUser.of(folder, files, binaries));
    if (Files.exists(files.resolve("PG_VERSION"))) {
      cluster.refuseAnotherVersion();
    } else {
      cluster.create();
    }
    return cluster;
  }

  Path files() {
    return files;
  }

  Path log() {
    return folder.resolve("server.log");
  }

  /** A lost secret is replaced, which takes the server's files and nothing else. */
  String secret() throws IOException {
    var known = secret.read();
    return known.isPresent() ? known.get() : newSecret();
  }

  Programs.Outcome control(String... words) {
    var command = new ArrayList<>(List.of(binaries.program("pg_ctl")));
    command.addAll(List.of("-D", Programs.absolute(files), "-w"));
    command.addAll(List.of(words));
    return Programs.run(user.command(command));
  }

  void ownLog() throws IOException {
    if (!Files.exists(log())) {
      Secret.privateFile(log(), "");
    }
    user.own(log());
  }

  private void refuseAnotherVersion() throws IOException {
    var version = Files.readString(files.resolve("PG_VERSION")).strip();
    if (!version.equals(String.valueOf(binaries.major()))) {
      throw new Refusal(
          "The database in %s is of PostgreSQL %s; this program brings PostgreSQL %d."
              .formatted(folder, version, binaries.major()),
          "Start it with the Masthead it was made with, or name another folder: --data DIR");
    }
  }

  /** Made beside and then moved, so that a crash on the way leaves nothing half done. */
  private void create() throws IOException {
    var beside = folder.resolve("cluster.new");
    Binaries.delete(beside);
    Files.createDirectory(
        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    user.own(beside);
    var discarded = Secret.privateFile(folder.resolve("superuser"), Secret.random());
    user.own(discarded);
    try {
      expect("could not be set up", Programs.run(user.command(initdb(beside, discarded))));
    } finally {
      Files.deleteIfExists(discarded);
    }
    alone(
        beside,
        """
        create role %s login password '%s';
        create database %s owner %s;
        """
            .formatted(ROLE, secret.write(), DATABASE, ROLE));
    Files.move(beside, files, StandardCopyOption.ATOMIC_MOVE);
  }

  private String newSecret() throws IOException {
    var fresh = secret.write();
    alone(files, "alter role %s password '%s';\n".formatted(ROLE, fresh));
    return fresh;
  }

  private List<String> initdb(Path into, Path passwordFile) {
    return List.of(
        binaries.program("initdb"),
        "--pgdata=" + Programs.absolute(into),
        "--username=postgres",
        "--pwfile=" + Programs.absolute(passwordFile),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-locale",
        "--data-checksums",
        "--no-instructions");
  }

  /** Statements, a line each, to the server's files without a server. */
  private void alone(Path cluster, String statements) {
    var command =
        List.of(
            binaries.program("postgres"),
            "--single",
            "-c",
            // 256 random bits need no stretching, and each connection pays for it
            "scram_iterations=1",
            "-D",
            Programs.absolute(cluster),
            "postgres");
    var outcome = Programs.run(user.command(command), statements);
    expect("could not be set up", outcome);
    if (outcome.said().contains("ERROR:")) {
      throw new IllegalStateException(outcome.said());
    }
  }

  private void expect(String what, Programs.Outcome outcome) {
    if (!outcome.succeeded()) {
      throw new Refusal(
          "PostgreSQL %s in %s: %s".formatted(what, folder, outcome.trouble()),
          "Is there space, and may the folder be written to?",
          new IllegalStateException(outcome.said()));
    }
  }
}
