package press.masthead.operations;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Where a PostgreSQL is and who signs in. */
record ExternalDatabase(String url, String user, String password) implements JdbcConnectionDetails {
  private static final int OLDEST = 15;
  private static final int PATIENCE_SECONDS = 10;

  /**
   * Of {@code postgresql://user:secret@host:port/database?…}, {@code postgres:…} or JDBC's form.
   */
  static ExternalDatabase of(String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      return new ExternalDatabase(url, "", "");
    }
    if (!url.startsWith("postgresql://") && !url.startsWith("postgres://")) {
      throw unclear(url);
    }
    var uri = parsed(url);
    var account = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    var parts = account.split(":", 2);
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new ExternalDatabase(
        "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
        decoded(parts[0]),
        parts.length < 2 ? "" : decoded(parts[1]));
  }

  /** Refuses a server that cannot be reached or is too old. */
  void check() {
    var properties = new Properties();
    properties.setProperty("connectTimeout", String.valueOf(PATIENCE_SECONDS));
    properties.setProperty("loginTimeout", String.valueOf(PATIENCE_SECONDS));
    if (!user.isEmpty()) {
      properties.setProperty("user", user);
      properties.setProperty("password", password);
    }
    try (var connection = DriverManager.getConnection(url, properties)) {
      var version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        throw new Refusal(
            "The PostgreSQL at %s is version %d; Masthead needs %d or later."
                .formatted(place(), version, OLDEST),
            "Upgrade it, or leave out --database-url to use the embedded one.");
      }
    } catch (SQLException e) {
      throw new Refusal(
          "The database at %s does not let us in: %s"
              .formatted(place(), String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
          "Check --database-url: postgresql://user:secret@host:5432/database",
          e);
    }
  }

  @Override
  public String getJdbcUrl() {
    return url;
  }

  @Override
  public String getUsername() {
    return user;
  }

  @Override
  public String getPassword() {
    return password;
  }

  /** Says where, and keeps the secret to itself. */
  @Override
  public String toString() {
    return place();
  }

  private String place() {
    return url.replaceFirst("^jdbc:postgresql:(//)?", "").replaceFirst("\\?.*", "");
  }

  private static URI parsed(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw unclear(url);
    }
    if (uri.getHost() == null || uri.getRawPath().length() < 2) {
      throw unclear(url);
    }
    return uri;
  }

  private static Refusal unclear(String url) {
    return new Refusal(
        "--database-url is not the address of a PostgreSQL: "
            + url.replaceFirst("//[^@/]*@", "//…@"),
        "Give it as postgresql://user:secret@host:5432/database");
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
