package press.masthead.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Listens to what a thread, and those it begins, send to the database. */
public final class Statements implements BeanPostProcessor {
  private static final ThreadLocal<List<String>> HEARD = new InheritableThreadLocal<>();

  /** The statements that {@code work} prepares. */
  public static List<String> of(Runnable work) {
    var heard = Collections.synchronizedList(new ArrayList<String>());
    HEARD.set(heard);
    try {
      work.run();
      return heard;
    } finally {
      HEARD.remove();
    }
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
      return HEARD.get() == null ? connection : listening(connection);
    }
  }

  private static Connection listening(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Statements.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              var heard = HEARD.get();
              if (heard != null && method.getName().matches("(prepare|create)Statement")) {
                heard.add(arguments == null ? method.getName() : Arrays.toString(arguments));
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
