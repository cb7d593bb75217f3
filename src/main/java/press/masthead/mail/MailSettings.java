package press.masthead.mail;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves. The server itself is named by {@code spring.mail.*}.
 *
 * @param from the address mail comes from
 * @param outbox folder for mail when no server is named; {@code outbox} in the data folder if unset
 */
@ConfigurationProperties("masthead.mail")
record MailSettings(@DefaultValue("no-reply@localhost") String from, @Nullable Path outbox) {
  MailSettings {
    if (from.indexOf('@') < 1 || from.endsWith("@")) {
      throw new IllegalArgumentException(
          "masthead.mail.from must be an e-mail address such as no-reply@example.com, not " + from);
    }
  }
}
