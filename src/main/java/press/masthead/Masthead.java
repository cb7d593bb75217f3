package press.masthead;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
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
    System.exit(Program.run(Masthead.class, args));
  }
}
