package press.masthead.staff;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoSuccessResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.masthead.account.EmailAddress;
import press.masthead.staff.OpenIds.Failed;
import press.masthead.staff.OpenIds.Failure;
import press.masthead.staff.OpenIds.Way;

/**
 * The provider as OpenID Connect Core 1.0 describes it, by its authorization code flow with a proof
 * key (RFC 7636). Nimbus' SDK writes, reads and checks what is said. What the provider says of
 * itself is believed for an hour, its keys for five minutes or until one is used that is not among
 * them.
 */
final class OpenIdProvider {
  private static final Duration BELIEVED = Duration.ofHours(1);
  private static final int LONGEST_SUBJECT = 255;
  private static final Scope SCOPE = new Scope("openid", "email");
  private static final Set<JWSAlgorithm> ALGORITHMS = algorithms();

  private final Issuer issuer;
  private final ClientID client;
  private final Secret secret;
  private final OpenIdCalls calls;
  private final Clock clock;
  private volatile @Nullable Known known;

  OpenIdProvider(OpenIdSettings settings, OpenIdCalls calls, Clock clock) {
    this.issuer = new Issuer(Objects.requireNonNull(settings.issuer()));
    this.client = new ClientID(settings.clientId());
    this.secret = new Secret(settings.clientSecret());
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * Who somebody is for the provider.
   *
   * @param subject what it calls them, always
   * @param email empty if it has none that it knows to be theirs
   */
  record Shown(String subject, Optional<EmailAddress> email) {}

  /** What the provider said of itself. */
  private record Known(OIDCProviderMetadata said, IDTokenValidator tokens, Instant until) {}

  private interface Step<T> {
    T take() throws IOException, GeneralException, BadJOSEException, JOSEException;
  }

  /** Where the browser is sent. */
  URI address(Way way) {
    return checked(() ->
        new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, client, way.back())
            .endpointURI(known().said().getAuthorizationEndpointURI())
            .state(new State(way.state()))
            .nonce(new Nonce(way.nonce()))
            .codeChallenge(new CodeVerifier(way.verifier()), CodeChallengeMethod.S256)
            .build()
            .toURI());
  }

  /**
   * Who came back.
   *
   * @param answer the query that the browser came back with
   * @throws Failed if it does not prove who that is
   */
  Shown shown(Way way, String answer) {
    return checked(() -> {
      var tokens = tokens(way, code(way, answer));
      var claims = known().tokens().validate(tokens.getIDToken(), new Nonce(way.nonce()));
      var subject = claims.getSubject().getValue();
      if (subject.length() > LONGEST_SUBJECT || subject.indexOf('\0') >= 0) {
        throw new Failed(Failure.UNPROVEN, "a subject that cannot be one");
      }
      return new Shown(subject, email(claims, tokens));
    });
  }

  private AuthorizationCode code(Way way, String answer) throws ParseException {
    var response = AuthenticationResponseParser.parse(URI.create(way.back() + "?" + answer));
    if (!new State(way.state()).equals(response.getState())) {
      throw new Failed(Failure.LATE, "not the answer to what was asked");
    }
    if (response.getIssuer() != null && !response.getIssuer().equals(issuer)) {
      throw new Failed(Failure.UNPROVEN, "answered by another");
    }
    if (!response.indicatesSuccess()) {
      var error = response.toErrorResponse().getErrorObject();
      throw new Failed(
          OAuth2Error.ACCESS_DENIED.equals(error) ? Failure.DENIED : Failure.UNPROVEN,
          words(error));
    }
    return Optional.ofNullable(response.toSuccessResponse().getAuthorizationCode())
        .orElseThrow(() -> new Failed(Failure.UNPROVEN, "no code"));
  }

  private OIDCTokens tokens(Way way, AuthorizationCode code) throws IOException, GeneralException {
    var grant = new AuthorizationCodeGrant(code, way.back(), new CodeVerifier(way.verifier()));
    var said = known().said();
    var request = new TokenRequest.Builder(said.getTokenEndpointURI(), proof(said), grant).build();
    var response = send(request.toHTTPRequest());
    if (!response.indicatesSuccess()) {
      throw new Failed(
          Failure.UNPROVEN,
          "no token: " + words(TokenErrorResponse.parse(response).getErrorObject()));
    }
    var tokens = OIDCTokenResponse.parse(response).getOIDCTokens();
    if (tokens.getIDToken() == null) {
      throw new Failed(Failure.UNPROVEN, "no ID token");
    }
    return tokens;
  }

  private static String words(ErrorObject error) {
    var more = error.getDescription();
    return more == null ? String.valueOf(error.getCode()) : error.getCode() + ": " + more;
  }

  private ClientAuthentication proof(OIDCProviderMetadata said) {
    var methods = said.getTokenEndpointAuthMethods();
    return methods != null
            && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        ? new ClientSecretPost(client, secret)
        : new ClientSecretBasic(client, secret);
  }

  /** In the token, or told when asked for. */
  private Optional<EmailAddress> email(IDTokenClaimsSet claims, OIDCTokens tokens)
      throws IOException, GeneralException {
    var endpoint = known().said().getUserInfoEndpointURI();
    if (claims.getClaim("email") != null || endpoint == null) {
      return email(claims);
    }
    var request = new UserInfoRequest(endpoint, tokens.getBearerAccessToken());
    var response = send(request.toHTTPRequest());
    if (!response.indicatesSuccess()) {
      return Optional.empty();
    }
    var told = UserInfoSuccessResponse.parse(response).getUserInfo();
    if (told == null || !told.getSubject().equals(claims.getSubject())) {
      throw new Failed(Failure.UNPROVEN, "told of somebody else");
    }
    return email(told);
  }

  /** Some providers write the truth in quotation marks. */
  private static Optional<EmailAddress> email(ClaimsSet claims) {
    return "true".equals(String.valueOf(claims.getClaim("email_verified")))
        ? Optional.ofNullable(claims.getStringClaim("email")).flatMap(EmailAddress::read)
        : Optional.empty();
  }

  private Known known() throws IOException, GeneralException {
    var kept = known;
    if (kept != null && clock.instant().isBefore(kept.until())) {
      return kept;
    }
    var asked = ask();
    known = asked;
    return asked;
  }

  private Known ask() throws IOException, GeneralException {
    var address = OIDCProviderMetadata.resolveURL(issuer);
    var response = send(new HTTPRequest(HTTPRequest.Method.GET, address));
    response.ensureStatusCode(HTTPResponse.SC_OK);
    var said = OIDCProviderMetadata.parse(response.getBody());
    if (!said.getIssuer().equals(issuer)) {
      throw new IOException(
          "the provider calls itself %s: masthead.desk.openid.issuer must say so to the letter"
              .formatted(said.getIssuer()));
    }
    requireFit("authorization_endpoint", said.getAuthorizationEndpointURI());
    requireFit("token_endpoint", said.getTokenEndpointURI());
    requireFit("jwks_uri", said.getJWKSetURI());
    if (said.getUserInfoEndpointURI() != null) {
      requireFit("userinfo_endpoint", said.getUserInfoEndpointURI());
    }
    return new Known(said, tokens(said), clock.instant().plus(BELIEVED));
  }

  private IDTokenValidator tokens(OIDCProviderMetadata said) throws IOException {
    var keys =
        JWKSourceBuilder.<SecurityContext>create(
                said.getJWKSetURI().toURL(), address -> keys(URI.create(address.toString())))
            .refreshAheadCache(false)
            .build();
    return new IDTokenValidator(
        issuer, client, new JWSVerificationKeySelector<>(ALGORITHMS, keys), null);
  }

  private Resource keys(URI address) throws IOException {
    var response = calls.send(HttpRequest.newBuilder(address).build());
    if (response.statusCode() != HTTPResponse.SC_OK) {
      throw new IOException("keys: " + response.statusCode());
    }
    return new Resource(response.body(), null);
  }

  private static void requireFit(String name, @Nullable URI address) throws IOException {
    if (!OpenIdSettings.isFit(address)) {
      throw new IOException("the provider's %s is not fit: %s".formatted(name, address));
    }
  }

  private HTTPResponse send(HTTPRequest request) throws IOException, GeneralException {
    var body = request.getBody();
    var asked =
        HttpRequest.newBuilder(request.getURI())
            .method(
                request.getMethod().name(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    request
        .getHeaderMap()
        .forEach((name, values) -> values.forEach(value -> asked.header(name, value)));
    var answer = calls.send(asked.build());
    if (answer.statusCode() == 429 || answer.statusCode() >= 500) {
      throw new IOException("%s answers %d".formatted(request.getURI(), answer.statusCode()));
    }
    var response = new HTTPResponse(answer.statusCode());
    answer
        .headers()
        .firstValue("Content-Type")
        .ifPresent(type -> response.setHeader("Content-Type", type));
    response.setBody(answer.body());
    return response;
  }

  /** Those by which only the provider can sign. */
  private static Set<JWSAlgorithm> algorithms() {
    var all = new HashSet<>(JWSAlgorithm.Family.RSA);
    all.addAll(JWSAlgorithm.Family.EC);
    return Set.copyOf(all);
  }

  private static <T> T checked(Step<T> step) {
    try {
      return step.take();
    } catch (IOException | KeySourceException e) {
      throw new Failed(Failure.SILENT, e);
    } catch (GeneralException | BadJOSEException | JOSEException | IllegalArgumentException e) {
      throw new Failed(Failure.UNPROVEN, e);
    }
  }
}
