package press.masthead.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import press.masthead.testing.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that asks the API, as most do for packed answers, from a network of its own. */
final class Program {
  private static final HttpClient CLIENT = Http.client();

  private final String origin;
  private final @Nullable String token;
  private final String network;

  Program(int port, @Nullable String token) {
    this.origin = "http://localhost:" + port;
    this.token = token;
    var random = ThreadLocalRandom.current();
    this.network =
        "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
  }

  /** An answer as JSON. */
  record Answer(HttpResponse<String> response, JsonNode json) {
    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String tag() {
      return header("ETag");
    }

    Answer is(int status) {
      assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
      return this;
    }

    /** A problem with that status and code. */
    Answer refused(int status, String code) {
      is(status);
      assertThat(header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(json.path("status").asInt()).isEqualTo(status);
      assertThat(json.path("code").asString()).isEqualTo(code);
      assertThat(json.path("detail").asString()).isNotBlank();
      return this;
    }

    /** Where the errors of a problem point. */
    List<String> pointers() {
      return StreamSupport.stream(json.path("errors").spliterator(), false)
          .map(error -> error.path("pointer").asString())
          .toList();
    }

    String id() {
      return json.path("id").asString();
    }
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer post(String path, String json, String... headers) {
    return send(json(path, json, "POST", headers));
  }

  Answer patch(String path, String json, String... headers) {
    return send(json(path, json, "PATCH", headers));
  }

  Answer put(String path, String json) {
    return send(json(path, json, "PUT"));
  }

  Answer delete(String path, String... headers) {
    return send(json(path, "", "DELETE", headers));
  }

  Answer send(HttpRequest.Builder request) {
    try {
      var response = CLIENT.send(request.build(), Program::unpacked);
      var type = response.headers().firstValue("Content-Type").orElse("");
      var body = type.contains("json") ? response.body() : "null";
      return new Answer(response, JsonMapper.shared().readTree(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse.BodySubscriber<String> unpacked(HttpResponse.ResponseInfo answer) {
    var packed = answer.headers().firstValue("Content-Encoding").equals(Optional.of("gzip"));
    return HttpResponse.BodySubscribers.mapping(
        HttpResponse.BodySubscribers.ofByteArray(),
        bytes -> packed ? unzipped(bytes) : text(bytes));
  }

  private static String unzipped(byte[] bytes) {
    try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return text(unzipped.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Accept-Encoding", "gzip, deflate")
            .header("X-Forwarded-For", network);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder json(String path, String json, String method, String... headers) {
    var request =
        request(path)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json));
    return headers.length == 0 ? request : request.headers(headers);
  }
}
