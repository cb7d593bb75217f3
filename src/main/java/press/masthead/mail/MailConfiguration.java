package press.masthead.mail;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {
  private static final Logger log = LoggerFactory.getLogger(MailConfiguration.class);

  /** SMTP when {@code spring.mail.host} is set, else the outbox folder. */
  @Bean
  Carrier mailCarrier(
      ObjectProvider<JavaMailSender> server, MailSettings settings, Environment environment) {
    var envelope = new Envelope(settings.from());
    var carrier =
        environment.containsProperty("spring.mail.host")
            ? new SmtpCarrier(server.getObject(), envelope)
            : new FolderCarrier(folder(settings, environment), envelope);
    log.info("Mail goes to {}", carrier.destination());
    return carrier;
  }

  private static Path folder(MailSettings settings, Environment environment) {
    var configured = settings.outbox();
    return configured != null
        ? configured
        : Path.of(environment.getProperty("masthead.data", "data"), "outbox");
  }
}
