package press.masthead;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;
import press.masthead.operations.Program;

/** The one program. */
@Modulithic
@ConfigurationPropertiesScan
@EnableScheduling
// accounts are our own; Spring Boot would make one up
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Masthead {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  SecureRandom random() {
    return new SecureRandom();
  }

  static void main(String[] args) {
    if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
      drawUp();
    } else {
      System.exit(Program.run(Masthead.class, args));
    }
  }

  /**
   * What the build draws up the beans of {@code run} from, so that a start need not find them again
   * (Spring's ahead-of-time processing); it goes no further than that. What beans there are is
   * settled here, their settings are read at each start, so no condition may ask for a setting that
   * an installation can change. Most are made when first needed: {@code House.furnish} makes the
   * rest when readers are served. That a mail server is named is said here for its bean to be
   * there.
   */
  private static void drawUp() {
    var drawn = new SpringApplication(Masthead.class);
    drawn.setLazyInitialization(true);
    drawn.run("--spring.mail.host=unknown");
  }
}
