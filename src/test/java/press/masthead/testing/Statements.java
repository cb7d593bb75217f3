package press.masthead.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Listens to what a thread, and those it begins, send to the database. */
public final class Statements implements BeanPostProcessor {
  private static final ThreadLocal<Heard> HEARD = new InheritableThreadLocal<>();

  private record Heard(List<String> statements, Set<Connection> lent) {
    Heard() {
      this(Collections.synchronizedList(new ArrayList<>()), ConcurrentHashMap.newKeySet());
    }
  }

  /**
   * The statements that {@code work} prepares.
   *
   * @throws AssertionError if the work keeps a connection
   */
  public static List<String> of(Runnable work) {
    var heard = new Heard();
    HEARD.set(heard);
    try {
      work.run();
    } finally {
      HEARD.remove();
    }
    if (!heard.lent().isEmpty()) {
      throw new AssertionError("connections not given back: " + heard.lent().size());
    }
    return heard.statements();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? new Listening(source) : bean;
  }

  private static final class Listening extends DelegatingDataSource {
    Listening(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      var connection = super.getConnection();
      var heard = HEARD.get();
      return heard == null ? connection : listening(connection, heard);
    }
  }

  private static Connection listening(Connection connection, Heard heard) {
    heard.lent().add(connection);
    return (Connection)
        Proxy.newProxyInstance(
            Statements.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().matches("(prepare|create)Statement")) {
                heard
                    .statements()
                    .add(arguments == null ? method.getName() : Arrays.toString(arguments));
              }
              if (method.getName().equals("close")) {
                heard.lent().remove(connection);
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
