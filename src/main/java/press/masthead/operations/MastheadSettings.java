package press.masthead.operations;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The installation's own settings, {@code masthead.*}; each module has a record of its own below
 * that name. All are told of in {@code docs/operations.md}.
 *
 * @param data the folder for everything that is kept on this machine
 * @param demo whether an empty house is filled with the demo publisher
 * @param database the database to use
 */
@ConfigurationProperties("masthead")
record MastheadSettings(
    @DefaultValue("data") Path data,
    @DefaultValue("true") boolean demo,
    @DefaultValue Database database) {

  /**
   * @param url an external PostgreSQL, {@code postgresql://user:secret@host/database} or {@code
   *     jdbc:postgresql:…}; without it the embedded one is used
   */
  record Database(@Nullable String url) {}
}
