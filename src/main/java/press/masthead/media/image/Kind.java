package press.masthead.media.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The kinds of picture file taken in, told by their first bytes; a file's name says nothing. */
public enum Kind {
  JPEG("image/jpeg"),
  PNG("image/png"),
  GIF("image/gif"),
  WEBP("image/webp"),
  TIFF("image/tiff");

  private static final int HEAD = 1024;

  private final String mediaType;

  Kind(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  static Optional<Kind> of(Path file) throws IOException {
    var head = head(file);
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
      return Optional.of(GIF);
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return Optional.of(WEBP);
    }
    if (isTiff(head) && !head.startsWith("CR", 8)) {
      return Optional.of(TIFF);
    }
    return Optional.empty();
  }

  /** Why a file of no kind taken in is refused, and what to do, in words for the screen. */
  static String refusal(Path file) throws IOException {
    var head = head(file);
    var text = head.toLowerCase(Locale.ROOT);
    if (head.isEmpty()) {
      return "The file is empty. Send it again.";
    }
    if (text.contains("<svg")) {
      return "SVG drawings are not taken in, as they can carry scripts. Export it as PNG.";
    }
    if (text.contains("<html") || text.contains("<!doctype html")) {
      return "This is a web page, not a picture. Save the picture itself and send that.";
    }
    if (head.startsWith("ftyp", 4)) {
      return "HEIC and AVIF pictures are not taken in yet. Export it as JPEG.";
    }
    if (head.startsWith("%!PS") || head.startsWith("%PDF") || head.startsWith("8BPS")) {
      return "PDF, EPS and Photoshop files are not taken in. Export it as JPEG, PNG or TIFF.";
    }
    if (isTiff(head)) {
      return "Raw camera files are not taken in. Export it as JPEG.";
    }
    return "This is not a picture of a kind we know. Send JPEG, PNG, TIFF, WebP or GIF.";
  }

  private static boolean isTiff(String head) {
    return head.startsWith("II*\0") || head.startsWith("MM\0*");
  }

  private static String head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    }
  }
}
