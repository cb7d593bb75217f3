package press.masthead.archive.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Which charset a page's bytes are in: by byte order mark, by its own declaration (the HTML
 * standard's prescan), where both are missing or wrong by the bytes themselves.
 */
final class PageEncoding {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Labels browsers read as another charset than the one they name. */
  private static final Map<String, String> AS_BROWSERS_DO =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("l1", "windows-1252"),
          Map.entry("x-user-defined", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("latin5", "windows-1254"),
          Map.entry("iso-8859-11", "windows-874"),
          Map.entry("tis-620", "windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("unicode", "UTF-8"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("utf-16", "UTF-8"),
          Map.entry("utf-16le", "UTF-8"),
          Map.entry("utf-16be", "UTF-8"));

  private PageEncoding() {}

  static Charset of(byte[] bytes) {
    return byteOrderMark(bytes)
        .or(() -> declared(bytes).map(charset -> checked(charset, bytes)))
        .orElseGet(() -> guessed(bytes));
  }

  private static Optional<Charset> byteOrderMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return startsWith(bytes, 0xFE, 0xFF)
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (var i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> declared(byte[] bytes) {
    return MetaCharset.find(bytes, label -> named(label).isPresent()).flatMap(PageEncoding::named);
  }

  static Optional<Charset> named(String label) {
    var name = label.strip().toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(AS_BROWSERS_DO.getOrDefault(name, name)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** A page that says one thing and is another is read as what it is. */
  private static Charset checked(Charset declared, byte[] bytes) {
    if (isAscii(bytes)) {
      return declared;
    }
    var utf8 = isUtf8(bytes);
    if (utf8) {
      return StandardCharsets.UTF_8;
    }
    return declared.equals(StandardCharsets.UTF_8) ? mostlyUtf8(bytes) : declared;
  }

  /** A few broken bytes do not make a page another charset's. */
  private static Charset mostlyUtf8(byte[] bytes) {
    var broken = new String(bytes, StandardCharsets.UTF_8).chars().filter(c -> c == 0xFFFD).count();
    var foreign = 0L;
    for (var b : bytes) {
      foreign += b < 0 ? 1 : 0;
    }
    return broken * 4 > foreign ? guessed(bytes) : StandardCharsets.UTF_8;
  }

  private static Charset guessed(byte[] bytes) {
    if (isAscii(bytes)) {
      return WINDOWS_1252;
    }
    if (isUtf8(bytes)) {
      return StandardCharsets.UTF_8;
    }
    var detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, 1 << 18));
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset())
        .flatMap(PageEncoding::named)
        .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
        .orElse(WINDOWS_1252);
  }

  private static boolean isAscii(byte[] bytes) {
    for (var b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
