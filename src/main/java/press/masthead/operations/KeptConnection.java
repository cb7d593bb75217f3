package press.masthead.operations;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a Masthead of this machine, for benches: a client that costs little, so that
 * the processors are left to what is measured. Not for two threads at once.
 */
final class KeptConnection implements AutoCloseable {
  private static final byte[] END = {'\r', '\n', '\r', '\n'};

  private final Socket socket;
  private final InputStream in;
  private byte[] read = new byte[65_536];
  private int filled;

  KeptConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = socket.getInputStream();
  }

  /**
   * @param etag of the form asked for, where the answer has one
   * @param body as it was sent, encoded or not
   */
  record Answer(int status, @Nullable String etag, byte[] body) {}

  /** The bytes of a request as a browser makes it; {@code fields} are further header lines. */
  static byte[] request(String path, String... fields) {
    return ("GET "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\n"
            + "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
            + "\r\n"
            + String.join("", Arrays.stream(fields).map(field -> field + "\r\n").toList())
            + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  Answer ask(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    filled = 0;
    var head = headEnd();
    var fields = new String(read, 0, head, StandardCharsets.ISO_8859_1);
    var status = Integer.parseInt(fields, 9, 12, 10);
    var length = status == 304 ? 0 : length(fields);
    need(head + length);
    return new Answer(status, field(fields, "etag"), Arrays.copyOfRange(read, head, head + length));
  }

  private static int length(String fields) throws IOException {
    var length = field(fields, "content-length");
    if (length == null) {
      throw new IOException("An answer without a length: " + fields);
    }
    return Integer.parseInt(length);
  }

  private int headEnd() throws IOException {
    for (int from = 0; ; from = Math.max(0, filled - END.length)) {
      need(filled + 1);
      for (int at = from; at + END.length <= filled; at++) {
        if (Arrays.equals(read, at, at + END.length, END, 0, END.length)) {
          return at + END.length;
        }
      }
    }
  }

  private void need(int bytes) throws IOException {
    if (bytes > read.length) {
      read = Arrays.copyOf(read, Math.max(bytes, read.length * 2));
    }
    while (filled < bytes) {
      var more = in.read(read, filled, read.length - filled);
      if (more < 0) {
        throw new EOFException();
      }
      filled += more;
    }
  }

  private static @Nullable String field(String fields, String name) {
    for (int at = fields.indexOf('\n') + 1; at < fields.length(); ) {
      var end = fields.indexOf('\r', at);
      if (fields.regionMatches(true, at, name, 0, name.length())
          && fields.charAt(at + name.length()) == ':') {
        return fields.substring(at + name.length() + 1, end).strip();
      }
      at = end + 2;
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
