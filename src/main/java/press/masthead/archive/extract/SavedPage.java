package press.masthead.archive.extract;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import press.masthead.archive.extract.text.TextPage;

/**
 * A page as it was saved: some bytes, HTML or plain text, and the address it came from if known.
 */
public record SavedPage(byte[] bytes, @Nullable String url) {
  /** More than any page of text; beyond it is a film, an archive or a mistake. */
  public static final int SIZE_LIMIT = 16 << 20;

  private static final Pattern DOCUMENT =
      Pattern.compile("(?i)^\\s*<|<(!doctype\\s+html|html|head|body)\\b");
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(article|section|div|p|h[1-6]|table|td|li|span|a|b|i|br|font|img)\\b");
  private static final int PROBE = 1 << 16;
  private static final double MOST_CONTROL = 0.03;
  private static final double MOST_NUL = 0.01;
  private static final int FEW = 8;
  private static final int LEAST_TO_JUDGE = 1024;
  private static final int MANY_TAGS = 5;

  /**
   * @throws PageRefused where the bytes are no page; the message has no file name in it
   */
  public Extraction extract() {
    checkSize(bytes.length);
    var charset = PageEncoding.of(bytes);
    checkText(charset);
    var text = new String(bytes, charset);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    checkNotBlank(text);
    return isHtml(text) ? HtmlPage.read(text, url) : TextPage.read(text, url);
  }

  public SavedPage withUrl(@Nullable String address) {
    return new SavedPage(bytes, address);
  }

  /** To be asked before a file is read into memory. */
  public static void checkSize(long length) {
    if (length == 0) {
      throw new PageRefused("is empty; save the page again");
    }
    if (length > SIZE_LIMIT) {
      throw new PageRefused(
          String.format(
              Locale.ROOT,
              "is %d MB, pages may have up to %d; save the page as HTML only, without its pictures",
              length >> 20,
              SIZE_LIMIT >> 20));
    }
  }

  private void checkText(Charset charset) {
    if (charset.name().startsWith("UTF-16")) {
      return;
    }
    var nul = 0;
    var control = 0;
    var length = Math.min(bytes.length, PROBE);
    for (var i = 0; i < length; i++) {
      nul += bytes[i] == 0 ? 1 : 0;
      control += isControl(bytes[i]) ? 1 : 0;
    }
    var manyNul = nul > FEW && nul > length * MOST_NUL;
    var manyControl = length >= LEAST_TO_JUDGE && control > length * MOST_CONTROL;
    if (manyNul || manyControl) {
      throw new PageRefused(
          "is not text but a binary file; give a page saved as HTML or as plain text");
    }
  }

  private static boolean isControl(byte b) {
    return b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B;
  }

  private static void checkNotBlank(String text) {
    if (text.isBlank()) {
      throw new PageRefused("holds nothing but white space; save the page again");
    }
  }

  /** Text that only mentions a tag is text. */
  private static boolean isHtml(String text) {
    var start = text.substring(0, Math.min(text.length(), PROBE));
    return DOCUMENT.matcher(start).find()
        || TAG.matcher(start).results().limit(MANY_TAGS).count() == MANY_TAGS;
  }
}
