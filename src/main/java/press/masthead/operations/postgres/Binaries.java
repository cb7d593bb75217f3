package press.masthead.operations.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import press.masthead.operations.Refusal;

/**
 * PostgreSQL's programs, unpacked once per version from the jar on the class path: into the
 * system's or the user's cache folder, or beside the data where there is none.
 */
record Binaries(Path folder, int major) {
  private static final Pattern JAR = Pattern.compile("([^/]+-(\\d+)\\.[^/]*)\\.jar!/[^!]*$");

  static Binaries unpacked(Path besideTheData, boolean root) {
    var archive = "postgres-" + system() + "-" + processor() + ".txz";
    var resource = Binaries.class.getClassLoader().getResource(archive);
    if (resource == null) {
      throw new Refusal(
          "This program brings no PostgreSQL for " + system() + " on " + processor() + ".",
          "Name a PostgreSQL of yours: --database-url postgresql://user:secret@host/database");
    }
    var name = JAR.matcher(resource.toString());
    if (!name.find()) {
      throw new IllegalStateException("no version in " + resource);
    }
    var major = Integer.parseInt(name.group(2));
    try {
      for (var cache : caches(besideTheData, root)) {
        var folder = cache.resolve(name.group(1));
        if (Files.isExecutable(folder.resolve("bin/postgres"))) {
          return new Binaries(folder, major);
        }
      }
      var folder = firstWritable(caches(besideTheData, root)).resolve(name.group(1));
      try (var content = resource.openStream()) {
        unpack(content, folder);
      }
      return new Binaries(folder, major);
    } catch (IOException e) {
      throw new Refusal(
          "PostgreSQL could not be unpacked: " + e.getMessage(),
          "Some 60 MB are needed in " + besideTheData + ".",
          e);
    }
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  /** Root's own cache would be closed to the user that PostgreSQL runs as. */
  private static List<Path> caches(Path besideTheData, boolean root) {
    if (root) {
      return List.of(Path.of("/var/cache/masthead"), besideTheData);
    }
    var named = System.getenv("XDG_CACHE_HOME");
    var cache =
        named == null || named.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(named);
    return List.of(cache.resolve("masthead"), besideTheData);
  }

  private static Path firstWritable(List<Path> folders) throws IOException {
    IOException last = new IOException("no folder to unpack to");
    for (var folder : folders) {
      try {
        Files.createDirectories(folder);
        if (Files.isWritable(folder)) {
          return folder;
        }
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  /** Into a folder beside, then moved in one step: nobody ever sees half of it. */
  private static void unpack(InputStream content, Path folder) throws IOException {
    var beside = Files.createTempDirectory(folder.getParent(), folder.getFileName() + ".");
    try (var tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(content)))) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        unpack(tar, entry, beside);
      }
    }
    Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherWasFaster) {
      delete(beside);
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    var path = into.resolve(entry.getName()).normalize();
    if (!path.startsWith(into)) {
      throw new IOException("the archive points outside of itself: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
    } else if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    } else {
      Files.createDirectories(path.getParent());
      Files.copy(tar, path);
    }
    var open = entry.isDirectory() || (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(open ? "rwxr-xr-x" : "rw-r--r--"));
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (var path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }

  private static String system() {
    return System.getProperty("os.name").startsWith("Mac")
        ? "darwin"
        : System.getProperty("os.name").toLowerCase(Locale.ROOT);
  }

  private static String processor() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      case String other -> other;
    };
  }
}
