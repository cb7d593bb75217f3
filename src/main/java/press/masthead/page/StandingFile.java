package press.masthead.page;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.masthead.changelog.Position;
import press.masthead.title.Title;

/**
 * The form of {@link StandingPages} on disk: written whole or not at all, with a sum at its end.
 */
final class StandingFile {
  private static final String FORM = "masthead standing pages 2";

  private StandingFile() {}

  record Content(
      String listening,
      String origin,
      Position position,
      List<StandingPages.Site> sites,
      List<Asset> assets,
      Map<PageCache.Address, FinishedPage> pages) {}

  static void write(Path file, String stamp, Content content) throws IOException {
    var beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    Files.createFile(
        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var bytes = new BufferedOutputStream(Files.newOutputStream(beside))) {
      var sum = new CRC32C();
      var out = new DataOutputStream(new CheckedOutputStream(bytes, sum));
      write(out, stamp, content);
      out.writeLong(sum.getValue());
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(DataOutputStream out, String stamp, Content content)
      throws IOException {
    out.writeUTF(FORM);
    out.writeUTF(stamp);
    out.writeUTF(content.listening());
    out.writeUTF(content.origin());
    out.writeUTF(content.position().toString());
    out.writeInt(content.sites().size());
    for (var site : content.sites()) {
      out.writeLong(site.title().value());
      out.writeUTF(site.host());
      out.writeUTF(site.url());
    }
    out.writeInt(content.assets().size());
    for (var asset : content.assets()) {
      write(out, asset);
    }
    out.writeInt(content.pages().size());
    for (var page : content.pages().entrySet()) {
      write(out, page.getKey(), page.getValue());
    }
  }

  /** Empty if there is none, or it is damaged, or carries another stamp. */
  static Optional<Content> read(Path file, String stamp) {
    try {
      return Files.exists(file) ? parse(Files.readAllBytes(file), stamp) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      log().info("{} is not used: {}", file, e.toString());
      return Optional.empty();
    }
  }

  /** As far as its first lines tell. */
  static boolean isFor(Path file, String stamp) {
    if (!Files.exists(file)) {
      return false;
    }
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return isFor(in, stamp);
    } catch (IOException notReadable) {
      return false;
    }
  }

  private static boolean isFor(DataInputStream in, String stamp) throws IOException {
    return in.readUTF().equals(FORM) && in.readUTF().equals(stamp);
  }

  private static Optional<Content> parse(byte[] bytes, String stamp) throws IOException {
    int length = bytes.length - Long.BYTES;
    if (length < 0 || ByteBuffer.wrap(bytes).getLong(length) != sum(bytes, length)) {
      throw new IOException("it is damaged");
    }
    var in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length));
    return isFor(in, stamp) ? Optional.of(content(in)) : Optional.empty();
  }

  private static Content content(DataInputStream in) throws IOException {
    var listening = in.readUTF();
    var origin = in.readUTF();
    var position = Position.parse(in.readUTF());
    var sites = new StandingPages.Site[in.readInt()];
    for (int n = 0; n < sites.length; n++) {
      sites[n] = new StandingPages.Site(new Title.Id(in.readLong()), in.readUTF(), in.readUTF());
    }
    var assets = new Asset[in.readInt()];
    for (int n = 0; n < assets.length; n++) {
      assets[n] = asset(in);
    }
    var pages = new HashMap<PageCache.Address, FinishedPage>();
    for (int n = in.readInt(); n > 0; n--) {
      var address = new PageCache.Address(new Title.Id(in.readLong()), in.readUTF());
      pages.put(address, page(in));
    }
    return new Content(listening, origin, position, List.of(sites), List.of(assets), pages);
  }

  private static void write(DataOutputStream out, Asset asset) throws IOException {
    out.writeUTF(asset.name());
    out.writeUTF(asset.hash());
    write(out, asset.bytes());
    out.writeBoolean(asset.gzip() != null);
    if (asset.gzip() != null) {
      write(out, asset.gzip());
    }
  }

  private static Asset asset(DataInputStream in) throws IOException {
    var name = in.readUTF();
    var hash = in.readUTF();
    return new Asset(name, bytes(in), in.readBoolean() ? bytes(in) : null, hash);
  }

  private static void write(DataOutputStream out, PageCache.Address address, FinishedPage page)
      throws IOException {
    out.writeLong(address.title().value());
    out.writeUTF(address.path());
    out.writeInt(page.status());
    out.writeUTF(page.type());
    write(out, page.location());
    write(out, page.subject());
    var goodUntil = page.goodUntil();
    write(out, goodUntil == null ? null : goodUntil.toString());
    out.writeInt(page.heat().asking());
    out.writeInt(page.reads().size());
    for (var key : page.reads()) {
      out.writeUTF(key);
    }
    write(out, page.plain());
    write(out, page.gzip());
    write(out, page.brotli());
  }

  private static FinishedPage page(DataInputStream in) throws IOException {
    int status = in.readInt();
    var type = in.readUTF();
    var location = words(in);
    var subject = words(in);
    var goodUntil = words(in);
    int asked = in.readInt();
    var reads = reads(in);
    var plain = form(in);
    if (plain == null) {
      throw new IOException("a page without bytes");
    }
    return new FinishedPage(
            status,
            type,
            location,
            subject,
            goodUntil == null ? null : Instant.parse(goodUntil),
            reads,
            plain,
            form(in),
            form(in))
        .asked(asked);
  }

  private static Set<String> reads(DataInputStream in) throws IOException {
    var reads = new HashSet<String>();
    for (int n = in.readInt(); n > 0; n--) {
      reads.add(in.readUTF());
    }
    return Set.copyOf(reads);
  }

  private static void write(DataOutputStream out, @Nullable String words) throws IOException {
    out.writeBoolean(words != null);
    if (words != null) {
      out.writeUTF(words);
    }
  }

  private static @Nullable String words(DataInputStream in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }

  private static void write(DataOutputStream out, FinishedPage.@Nullable Form form)
      throws IOException {
    out.writeBoolean(form != null);
    if (form != null) {
      out.writeUTF(form.etag());
      write(out, form.bytes());
    }
  }

  private static FinishedPage.@Nullable Form form(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    var etag = in.readUTF();
    return new FinishedPage.Form(bytes(in), etag);
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    var bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  private static long sum(byte[] bytes, int length) {
    var sum = new CRC32C();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }

  /** Made when something is to be said: the first logger takes longer than all else at a start. */
  private static Logger log() {
    return LoggerFactory.getLogger(StandingFile.class);
  }
}
