package press.masthead.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Some modules of the house on a database of their own, without the rest of the application.
 * Closing it stops everything.
 */
public final class Modules implements AutoCloseable {
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final HikariDataSource pool;

  private Modules(
      TestDatabase database,
      Clock clock,
      Consumer<AnnotationConfigApplicationContext> surroundings,
      String... modules) {
    pool = new HikariDataSource();
    pool.setJdbcUrl(database.url());
    pool.setMaximumPoolSize(20);
    new ConfigDataApplicationContextInitializer().initialize(context);
    context.registerBean(DataSource.class, () -> pool);
    context.registerBean(Clock.class, () -> clock);
    context.register(Ground.class);
    for (var module : modules) {
      context.scan("press.masthead." + module);
    }
    surroundings.accept(context);
    context.refresh();
  }

  /** The named modules and what they may use must be given together. */
  public static Modules of(TestDatabase database, Clock clock, String... modules) {
    return of(database, clock, context -> {}, modules);
  }

  /** As {@link #of(TestDatabase, Clock, String...)}, with settings and beans of the test's own. */
  public static Modules of(
      TestDatabase database,
      Clock clock,
      Consumer<AnnotationConfigApplicationContext> surroundings,
      String... modules) {
    return new Modules(database, clock, surroundings, modules);
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public <T> List<T> all(Class<T> type) {
    return context.getBeanProvider(type).stream().toList();
  }

  public JdbcClient sql() {
    return get(JdbcClient.class);
  }

  @Override
  public void close() {
    context.close();
    pool.close();
  }

  @TestConfiguration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  @ConfigurationPropertiesScan("press.masthead")
  static class Ground {
    @Bean
    JdbcClient sql(DataSource database) {
      return JdbcClient.create(database);
    }

    @Bean
    SecureRandom random() {
      return new SecureRandom();
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
      return new JdbcTransactionManager(database);
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager transactions) {
      return new TransactionTemplate(transactions);
    }
  }
}
