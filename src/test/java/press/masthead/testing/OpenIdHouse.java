package press.masthead.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID provider of the tests' own, at a free port. Whoever comes is the person it was last
 * told of. As strict as a real one with who asks for tokens, and as wrong as it is told to be in
 * what it answers.
 */
public final class OpenIdHouse implements AutoCloseable {
  public static final String CLIENT = "masthead";
  public static final String SECRET = "a secret & a half";

  private final HttpServer server;
  private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
  private final AtomicInteger keysGiven = new AtomicInteger();
  private volatile ECKey key = newKey();
  private volatile Map<String, Object> person = Map.of();
  private volatile UnaryOperator<JWTClaimsSet.Builder> distortion = UnaryOperator.identity();
  private volatile Signing signing = Signing.RIGHT;
  private volatile boolean trickling;
  private volatile boolean quiet;
  private volatile boolean ill;
  private volatile @Nullable String refusal;

  /** Who signs what it says of people. */
  public enum Signing {
    RIGHT,
    NOBODY,
    /** With a key that it never published. */
    STRANGER,
    /** With a key that it never published, by the name of one that it did. */
    IMPOSTOR,
    /** With the secret that the client knows as well. */
    CLIENT_SECRET
  }

  private OpenIdHouse() {
    try {
      server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/.well-known/openid-configuration", exchange -> send(exchange, about()));
    server.createContext("/keys", this::keys);
    server.createContext("/door", this::door);
    server.createContext("/token", this::token);
    server.createContext("/person", exchange -> send(exchange, person));
    server.start();
  }

  public static OpenIdHouse open() {
    return new OpenIdHouse();
  }

  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Whoever comes from now on. */
  public void meet(String subject, String email, boolean verified) {
    person = Map.of("sub", subject, "email", email, "email_verified", verified);
  }

  /** Tells of addresses only who asks for them besides. */
  public void keepQuiet() {
    quiet = true;
  }

  /** Lets nobody through, with that error; null lets everybody through. */
  public void refuse(@Nullable String error) {
    refusal = error;
  }

  public void distort(UnaryOperator<JWTClaimsSet.Builder> how) {
    distortion = how;
  }

  public void sign(Signing how) {
    signing = how;
  }

  public void changeKey() {
    key = newKey();
  }

  /** Its answers for tokens take longer than anybody waits, a letter at a time. */
  public void trickle() {
    trickling = true;
  }

  public void fallIll() {
    ill = true;
  }

  public int keysGiven() {
    return keysGiven.get();
  }

  /** What a browser would do that is sent there: the address that it is sent back to. */
  public URI visit(URI address) {
    var query = fields(address.getRawQuery());
    var back = query.get("redirect_uri");
    if (!CLIENT.equals(query.get("client_id"))
        || !"S256".equals(query.get("code_challenge_method"))) {
      throw new AssertionError("asked wrongly: " + address);
    }
    var state = "state=" + encoded(String.valueOf(query.get("state")));
    if (refusal != null) {
      return URI.create(back + "?error=" + refusal + "&" + state);
    }
    var code = UUID.randomUUID().toString();
    asked.put(code, query);
    return URI.create(back + "?code=" + code + "&" + state + "&iss=" + encoded(issuer()));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private Map<String, Object> about() {
    return Map.of(
        "issuer",
        issuer(),
        "authorization_endpoint",
        issuer() + "/door",
        "token_endpoint",
        issuer() + "/token",
        "userinfo_endpoint",
        issuer() + "/person",
        "jwks_uri",
        issuer() + "/keys",
        "response_types_supported",
        new String[] {"code"},
        "subject_types_supported",
        new String[] {"public"},
        "id_token_signing_alg_values_supported",
        new String[] {"ES256"});
  }

  private void keys(HttpExchange exchange) throws IOException {
    keysGiven.incrementAndGet();
    send(exchange, new JWKSet(key.toPublicJWK()).toJSONObject());
  }

  private void door(HttpExchange exchange) throws IOException {
    var back = visit(exchange.getRequestURI());
    exchange.getResponseHeaders().set("Location", back.toString());
    exchange.sendResponseHeaders(303, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    var form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var question = asked.remove(String.valueOf(form.get("code")));
    if (ill) {
      send(exchange, 503, Map.of());
    } else if (question == null
        || !proof().equals(exchange.getRequestHeaders().getFirst("Authorization"))
        || !Objects.equals(question.get("redirect_uri"), form.get("redirect_uri"))
        || !hash(String.valueOf(form.get("code_verifier")))
            .equals(question.get("code_challenge"))) {
      send(exchange, 400, Map.of("error", "invalid_grant"));
    } else {
      var answer = new LinkedHashMap<String, Object>();
      answer.put("access_token", "of no use elsewhere");
      answer.put("token_type", "Bearer");
      answer.put("id_token", said(String.valueOf(question.get("nonce"))).serialize());
      send(exchange, answer);
    }
  }

  private JWT said(String nonce) {
    var now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", nonce);
    person.forEach((name, value) -> {
      if (!quiet || name.equals("sub")) {
        claims.claim(name, value);
      }
    });
    return signed(distortion.apply(claims).build());
  }

  private JWT signed(JWTClaimsSet claims) {
    try {
      return switch (signing) {
        case NOBODY -> new PlainJWT(claims);
        case RIGHT -> signed(claims, key);
        case STRANGER -> signed(claims, newKey());
        case IMPOSTOR -> {
          var token = new SignedJWT(header(key), claims);
          token.sign(new ECDSASigner(newKey()));
          yield token;
        }
        case CLIENT_SECRET -> {
          var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
          token.sign(new MACSigner(SECRET.repeat(2)));
          yield token;
        }
      };
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static JWT signed(JWTClaimsSet claims, ECKey by) throws JOSEException {
    var token = new SignedJWT(header(by), claims);
    token.sign(new ECDSASigner(by));
    return token;
  }

  private static JWSHeader header(ECKey of) {
    return new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(of.getKeyID()).build();
  }

  private void send(HttpExchange exchange, Map<String, ?> answer) throws IOException {
    send(exchange, 200, answer);
  }

  private void send(HttpExchange exchange, int status, Map<String, ?> answer) throws IOException {
    var bytes = JsonMapper.shared().writeValueAsBytes(answer);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      for (int n = 0; n < bytes.length; n++) {
        if (trickling && n < 60 && exchange.getRequestURI().getPath().equals("/token")) {
          out.flush();
          TimeUnit.MILLISECONDS.sleep(500);
        }
        out.write(bytes[n]);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String proof() {
    var words = encoded(CLIENT) + ":" + encoded(SECRET);
    return "Basic " + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> fields(String encoded) {
    return Arrays.stream(encoded.split("&"))
        .map(field -> field.split("=", 2))
        .collect(Collectors.toMap(field -> field[0], field -> decoded(field[1])));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String hash(String verifier) {
    try {
      var bytes =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static ECKey newKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }
}
