package press.masthead.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * With what words the program was called: arguments, variables, configuration files. They are not
 * understood here; that takes Spring. But the same words, to the same build, lead to the same
 * house; so what a house found out about itself holds for the next start with the same {@code
 * stamp}. The two things needed before that are looked for where they usually are.
 *
 * @param data the data folder, if that is said nowhere else
 * @param databaseUrl an external database; null if none is named here
 */
record Call(Path data, @Nullable String databaseUrl, String stamp) {
  private static final List<String> OURS =
      List.of("masthead.", "server.", "spring.", "logging.", "management.");

  /** With these, settings come from elsewhere too. */
  private static final List<String> LEADING_ELSEWHERE =
      List.of("${", "spring.config", "config:", "\"config\"");

  /** Empty where the words alone do not tell. */
  static Optional<Call> of(Class<?> application, String... arguments) {
    try {
      var words = new TreeMap<String, String>();
      words.put("build", build(application));
      words.put("arguments", String.join("\0", arguments));
      words.put("folder", System.getProperty("user.dir"));
      words.put("java", Runtime.version() + " " + Locale.getDefault());
      words.put("zone", TimeZone.getDefault().getID());
      words.putAll(variables());
      words.putAll(properties());
      words.putAll(files());
      var named = option(arguments, "--data").or(() -> variable("MASTHEAD_DATA"));
      var url = option(arguments, "--database-url").or(() -> variable("MASTHEAD_DATABASE_URL"));
      return Optional.of(new Call(Path.of(named.orElse("data")), url.orElse(null), sum(words)));
    } catch (IOException | RuntimeException notTold) {
      return Optional.empty();
    }
  }

  /** Whether what was looked for where it usually is is what the settings say. */
  boolean leadsTo(MastheadSettings settings, Environment environment) {
    var named = settings.database().url();
    var embedded =
        (named == null || named.isBlank())
            && environment.getProperty("spring.datasource.url") == null;
    return absolute(data).equals(absolute(settings.data())) && embedded == (databaseUrl == null);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  Path standing() {
    return data.resolve("pages.standing");
  }

  /** A jar by its place, age and size; classes in a folder could be others at any moment. */
  private static String build(Class<?> application) throws IOException {
    var jar = Path.of(application.getProtectionDomain().getCodeSource().getLocation().getPath());
    if (!Files.isRegularFile(jar)) {
      throw new IOException("no jar");
    }
    return jar + " " + Files.getLastModifiedTime(jar) + " " + Files.size(jar);
  }

  private static Map<String, String> variables() {
    var ours = new TreeMap<String, String>();
    System.getenv()
        .forEach((name, value) -> {
          var dotted = name.toLowerCase(Locale.ROOT).replace('_', '.');
          if (isOurs(dotted) && !name.equals("MASTHEAD_LAUNCHER")) {
            ours.put("variable " + name, settled(dotted, value));
          }
        });
    return ours;
  }

  private static Map<String, String> properties() {
    var ours = new TreeMap<String, String>();
    System.getProperties()
        .forEach((name, value) -> {
          if (isOurs(name.toString())) {
            ours.put("property " + name, settled(name.toString(), value.toString()));
          }
        });
    return ours;
  }

  private static boolean isOurs(String name) {
    return OURS.stream().anyMatch(name::startsWith);
  }

  private static Map<String, String> files() throws IOException {
    var found = new TreeMap<String, String>();
    for (var folder : List.of(Path.of(""), Path.of("config"))) {
      if (Files.isDirectory(folder.toAbsolutePath())) {
        try (var files = Files.walk(folder, folder.toString().isEmpty() ? 1 : 2)) {
          for (var file : files.filter(Call::isConfiguration).toList()) {
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            found.put("file " + file, settled("", text));
          }
        }
      }
    }
    return found;
  }

  private static boolean isConfiguration(Path file) {
    var name = String.valueOf(file.getFileName());
    return name.startsWith("application")
        && Stream.of(".properties", ".yml", ".yaml", ".xml").anyMatch(name::endsWith);
  }

  private static String settled(String name, String value) {
    if (LEADING_ELSEWHERE.stream()
        .anyMatch(each -> name.startsWith(each) || value.contains(each))) {
      throw new IllegalStateException("settings may come from elsewhere");
    }
    return value;
  }

  private static Optional<String> option(String[] arguments, String name) {
    for (int n = 0; n < arguments.length; n++) {
      if (arguments[n].startsWith(name + "=")) {
        return Optional.of(arguments[n].substring(name.length() + 1));
      }
      if (arguments[n].equals(name) && n + 1 < arguments.length) {
        return Optional.of(arguments[n + 1]);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> variable(String name) {
    return Optional.ofNullable(System.getenv(name));
  }

  private static String sum(Map<String, String> words) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      words.forEach((name, value) ->
          digest.update((name + "\0" + value + "\0\0").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
