package press.masthead.delivery.purge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what it is asked, and answers as it is told to; otherwise that all is well. */
final class VendorServer implements AutoCloseable {
  /** An answer to give. */
  record Answer(int status, Map<String, String> headers, String body, Runnable first) {
    static Answer of(int status) {
      return new Answer(status, Map.of(), "{}", () -> {});
    }

    Answer with(String name, String value) {
      return new Answer(status, Map.of(name, value), body, first);
    }

    Answer saying(String text) {
      return new Answer(status, headers, text, first);
    }

    Answer after(Runnable something) {
      return new Answer(status, headers, body, something);
    }
  }

  /** A request as it came. */
  record Asked(String method, String path, Map<String, String> headers, String body, long at) {
    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    List<String> tags(String name) {
      return StreamSupport.stream(json().get(name).spliterator(), false)
          .map(JsonNode::asString)
          .toList();
    }
  }

  final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Queue<Answer> answers = new ArrayDeque<>();
  private final HttpServer server;

  VendorServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Of the next requests, one each. */
  synchronized VendorServer answering(Answer... next) {
    answers.addAll(List.of(next));
    return this;
  }

  private synchronized Answer next() {
    var answer = answers.poll();
    return answer == null
        ? Answer.of(200).saying("{\"success\": true, \"status\": \"ok\"}")
        : answer;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var headers = new java.util.TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    var path = exchange.getRequestURI().toString();
    asked.add(new Asked(exchange.getRequestMethod(), path, headers, body, System.nanoTime()));
    var answer = next();
    answer.first().run();
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
