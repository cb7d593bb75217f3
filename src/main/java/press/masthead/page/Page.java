package press.masthead.page;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An assembled page, before it is finished for delivery. */
public sealed interface Page {

  /**
   * Something to read.
   *
   * @param type with its charset
   * @param subject what a view of this page counts for, such as {@code story:42}; null if nothing
   * @param goodUntil when time alone makes it stale; null for never
   */
  record Document(
      int status, String type, byte[] bytes, @Nullable String subject, @Nullable Instant goodUntil)
      implements Page {

    public Document about(String subject) {
      return new Document(status, type, bytes, subject, goodUntil);
    }

    public Document withStatus(int status) {
      return new Document(status, type, bytes, subject, goodUntil);
    }

    public Document goodUntil(@Nullable Instant moment) {
      return new Document(status, type, bytes, subject, moment);
    }
  }

  /**
   * It is elsewhere for good.
   *
   * @param location an absolute address, or a path on the same title
   */
  record Moved(String location) implements Page {}

  /** A template's output. */
  static Document html(JteModel template) {
    try {
      var output = new Utf8ByteOutput();
      template.render(output);
      var bytes = new ByteArrayOutputStream(output.getContentLength());
      output.writeTo(bytes);
      return new Document(200, "text/html;charset=utf-8", bytes.toByteArray(), null, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Any other text. */
  static Document text(String type, String text) {
    return new Document(
        200, type + ";charset=utf-8", text.getBytes(StandardCharsets.UTF_8), null, null);
  }
}
