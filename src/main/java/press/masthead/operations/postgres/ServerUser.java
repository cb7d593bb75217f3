package press.masthead.operations.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import press.masthead.operations.Refusal;

/**
 * Whom PostgreSQL runs as. It refuses to run as root, rightly; so root hands it to an unprivileged
 * user, by whichever program of the system can, and gives that user the server's files and nothing
 * else.
 */
sealed interface ServerUser {
  /** The command, so that it runs as this user. */
  List<String> command(List<String> command);

  /** Gives a file or folder of the server's to this user. */
  void own(Path path) throws IOException;

  record Myself() implements ServerUser {
    @Override
    public List<String> command(List<String> command) {
      return command;
    }

    @Override
    public void own(Path path) {}
  }

  record Unprivileged(Account account, Way way) implements ServerUser {
    @Override
    public List<String> command(List<String> command) {
      return way.command(account, command);
    }

    @Override
    public void own(Path path) throws IOException {
      Files.setAttribute(path, "unix:gid", account.gid(), LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:uid", account.uid(), LinkOption.NOFOLLOW_LINKS);
    }
  }

  record Account(String name, int uid, int gid) {
    private static final List<String> PREFERRED = List.of("masthead", "postgres", "nobody");

    /** The one that owns the folder already, else the first of the usual names. */
    static Account of(Path cluster) throws IOException {
      if (Files.exists(cluster)) {
        var uid = (int) Files.getAttribute(cluster, "unix:uid");
        if (uid != 0) {
          var gid = (int) Files.getAttribute(cluster, "unix:gid");
          return all().stream()
              .filter(account -> account.uid == uid)
              .findFirst()
              .orElse(new Account(String.valueOf(uid), uid, gid));
        }
      }
      var accounts = all();
      return PREFERRED.stream()
          .flatMap(name -> accounts.stream().filter(account -> account.name.equals(name)))
          .findFirst()
          .orElse(new Account("65534", 65534, 65534));
    }

    private static List<Account> all() throws IOException {
      var file = Path.of("/etc/passwd");
      if (!Files.isReadable(file)) {
        return List.of();
      }
      try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
        return lines.flatMap(line -> parsed(line).stream()).toList();
      }
    }

    private static Optional<Account> parsed(String line) {
      var fields = line.split(":", -1);
      if (line.startsWith("#") || fields.length < 4) {
        return Optional.empty();
      }
      return Optional.of(
          new Account(fields[0], (int) Long.parseLong(fields[2]), (int) Long.parseLong(fields[3])));
    }
  }

  /**
   * How root becomes somebody else. The two with a capability serve a data folder below one that is
   * closed to others, such as root's home or a temporary folder: PostgreSQL may then pass through
   * it, and still is not root.
   */
  enum Way {
    SETPRIV,
    RUNUSER,
    SU,
    SETUIDGID,
    SETPRIV_READING,
    SETPRIV_PASSING;

    List<String> command(Account account, List<String> command) {
      return switch (this) {
        case SETPRIV -> setpriv(account, command, "--inh-caps=-all");
        case RUNUSER -> joined(List.of("runuser", "-u", account.name(), "--"), command);
        case SU ->
            List.of(
                "su", "-s", "/bin/sh", account.name(), "-c", "exec " + Programs.quoted(command));
        case SETUIDGID -> joined(List.of("setuidgid", account.name()), command);
        case SETPRIV_READING ->
            setpriv(
                account, command, "--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search");
        case SETPRIV_PASSING ->
            setpriv(account, command, "--inh-caps=+dac_override", "--ambient-caps=+dac_override");
      };
    }

    private static List<String> setpriv(
        Account account, List<String> command, String... capabilities) {
      var words = new ArrayList<String>();
      words.add("setpriv");
      words.add("--reuid=" + account.uid());
      words.add("--regid=" + account.gid());
      words.add("--clear-groups");
      words.addAll(List.of(capabilities));
      return joined(words, command);
    }

    private static List<String> joined(List<String> words, List<String> command) {
      return Stream.concat(words.stream(), command.stream()).toList();
    }
  }

  /** For the cluster in this folder; tried out with a look at what the user will need to reach. */
  static ServerUser of(Path folder, Path cluster, Binaries binaries) throws IOException {
    if (!isRoot()) {
      return new Myself();
    }
    var account = Account.of(cluster);
    var look =
        List.of(
            "/bin/sh",
            "-c",
            "test -x \"$0\" && test -d \"$1\"",
            binaries.program("postgres"),
            Programs.absolute(folder) + "/.");
    for (var way : Way.values()) {
      if (Programs.run(way.command(account, look)).succeeded()) {
        return new Unprivileged(account, way);
      }
    }
    throw new Refusal(
        "PostgreSQL does not run as root, and user %s cannot reach %s."
            .formatted(account.name(), folder),
        "Start Masthead as another user, or name a folder others may pass to: --data /srv/masthead");
  }

  static boolean isRoot() {
    return new UnixSystem().getUid() == 0;
  }
}
