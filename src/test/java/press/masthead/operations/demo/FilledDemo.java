package press.masthead.operations.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import press.masthead.testing.RunningMasthead;

/** The whole program with the demo in it, on a Sunday noon that does not end. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RunningMasthead.Surroundings.class)
@Import(FilledDemo.Parts.class)
@interface FilledDemo {
  @TestConfiguration
  class Parts {
    @Bean
    @Primary
    Clock noon() {
      return Clock.fixed(Noon.NOW, ZoneOffset.UTC);
    }

    @Bean
    ApplicationRunner filling(Demo demo) {
      return arguments -> demo.fill();
    }
  }
}
