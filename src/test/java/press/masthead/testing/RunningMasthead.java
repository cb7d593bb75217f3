package press.masthead.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import press.masthead.title.NewTitle;
import press.masthead.title.Titles;
import press.masthead.title.Tokens;

/**
 * The whole program on a free port with a database of its own, started once for all test classes
 * that carry this. Tests share it: each works on accounts and stories of its own. Behind a trusted
 * proxy, so that a test can come from an address of its own ({@code X-Forwarded-For}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"server.forward-headers-strategy=native", "masthead.links.asked=false"})
@ContextConfiguration(initializers = RunningMasthead.Surroundings.class)
@Import(RunningMasthead.Parts.class)
public @interface RunningMasthead {

  /** Database, folders, and a provider that knows whom a test says. */
  final class Surroundings
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      var guild = OpenIdHouse.open();
      context.getBeanFactory().registerSingleton("guild", guild);
      TestPropertyValues.of(
              "spring.datasource.url=" + TestDatabase.create().url(),
              "masthead.data=" + folder(),
              "masthead.desk.openid.issuer=" + guild.issuer(),
              "masthead.desk.openid.client-id=" + OpenIdHouse.CLIENT,
              "masthead.desk.openid.client-secret=" + OpenIdHouse.SECRET,
              "masthead.desk.openid.name=the Guild")
          .applyTo(context);
    }

    private static Path folder() {
      try {
        return Files.createTempDirectory("masthead-test");
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  /** A clock that tests can put forward, and one title on localhost. */
  @TestConfiguration
  class Parts {
    @Bean
    static Statements statements() {
      return new Statements();
    }

    @Bean
    @Primary
    MovingClock movingClock() {
      return new MovingClock();
    }

    @Bean
    MailFolder mailFolder(@Value("${masthead.data}") Path data, JdbcClient jdbc) {
      return new MailFolder(data.resolve("outbox"), jdbc);
    }

    /** Founded once everything is there: readers of the change log are told of it. */
    @Bean
    ApplicationRunner founding(Titles titles) {
      return arguments -> {
        if (titles.bySlug("courier").isEmpty()) {
          titles.found(courier());
        }
      };
    }

    private static NewTitle courier() {
      return new NewTitle(
          "courier",
          "The Courier",
          null,
          List.of("localhost"),
          ZoneId.of("Europe/Lisbon"),
          Locale.UK,
          "",
          null,
          Tokens.DEFAULT,
          null);
    }
  }
}
