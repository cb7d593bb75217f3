package press.masthead.operations;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.support.EnvironmentPostProcessorApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * The application and its database, opened together and closed in order: web server, application,
 * database, data folder. Also on Ctrl-C, at any moment of the opening.
 */
final class House implements AutoCloseable {
  /** A command leaves to {@code run} what only one process can do, and takes its time. */
  private static final List<String> OF_COMMANDS =
      List.of(
          "masthead.search.index=false",
          "spring.datasource.hikari.data-source-properties.socketTimeout=0",
          "spring.datasource.hikari.connection-init-sql=select 1");

  private static final AtomicInteger OPENING = new AtomicInteger();

  private @Nullable ConfigurableApplicationContext context;
  private @Nullable Database database;
  private @Nullable DataFolder folder;
  private @Nullable Entrance entrance;
  private boolean closed;

  private House(@Nullable Entrance entrance) {
    this.entrance = entrance;
  }

  /**
   * Opens the house.
   *
   * @param web with the web server; then nobody else may have the data folder. Without, the
   *     database of a running Masthead is used where there is one
   * @param settings as {@code name=value}; they win over all other sources
   */
  static House open(Class<?> application, boolean web, List<String> settings) {
    return open(application, web, settings, Beginning.NONE);
  }

  /**
   * As {@link #open(Class, boolean, List)}, with the web server.
   *
   * @param beginning what is open already, and for which call readers' pages are kept
   */
  static House open(Class<?> application, List<String> settings, Beginning beginning) {
    return open(application, true, settings, beginning);
  }

  private static House open(
      Class<?> application, boolean web, List<String> settings, Beginning beginning) {
    var entrance = beginning.entrance();
    var house = new House(entrance);
    var onSignal = new Thread(house::leave, "closing");
    Runtime.getRuntime().addShutdownHook(onSignal);
    if (entrance != null) {
      entrance.isTakenOver();
    }
    OPENING.incrementAndGet();
    try {
      house.run(application, web, settings, beginning.call());
      return house;
    } catch (RuntimeException e) {
      house.close();
      throw e;
    } finally {
      OPENING.decrementAndGet();
    }
  }

  static boolean isOpening() {
    return OPENING.get() > 0;
  }

  ConfigurableApplicationContext context() {
    return Objects.requireNonNull(context);
  }

  Path data() {
    return Objects.requireNonNull(folder).path();
  }

  /**
   * Makes what readers' first pages did not need. Readers are served meanwhile; whatever is wrong
   * with it is wrong with the opening.
   */
  void furnish() {
    OPENING.incrementAndGet();
    try {
      var beans = context().getBeanFactory();
      for (var name : beans.getBeanDefinitionNames()) {
        if (beans.getBeanDefinition(name).isSingleton()) {
          beans.getBean(name);
        }
      }
    } finally {
      OPENING.decrementAndGet();
    }
  }

  /** Closes as the process ends. */
  void leave() {
    hush();
    close();
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (context != null) {
      context.close();
    }
    if (entrance != null) {
      entrance.close();
    }
    if (database != null) {
      database.close();
    }
    if (folder != null) {
      folder.close();
    }
  }

  /** What is interrupted on the way out complains of it; nobody needs to hear that. */
  private static void hush() {
    var logging = LoggingSystem.get(House.class.getClassLoader());
    logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
    logging.setLogLevel("press.masthead", LogLevel.OFF);
    logging.setLogLevel("press.masthead.mail", LogLevel.OFF);
    logging.setLogLevel("press.masthead.operations", LogLevel.WARN);
  }

  private void run(Class<?> application, boolean web, List<String> settings, @Nullable Call call) {
    var spring = new SpringApplication(application);
    spring.setMainApplicationClass(application);
    spring.setWebApplicationType(web ? WebApplicationType.SERVLET : WebApplicationType.NONE);
    spring.setRegisterShutdownHook(false);
    spring.addListeners(new Opening(web));
    spring.addInitializers(this::provideDatabase);
    if (call != null) {
      spring.addInitializers(starting -> new NextStart(call, entrance).prepare(starting));
    }
    var arguments = new ArrayList<>(settings);
    if (!web) {
      arguments.addAll(OF_COMMANDS);
    }
    spring.run(arguments.stream().map(setting -> "--" + setting).toArray(String[]::new));
  }

  private synchronized void provideDatabase(ConfigurableApplicationContext starting) {
    context = starting;
    if (database != null && starting instanceof GenericApplicationContext registry) {
      registry.registerBean(
          "openedDatabase",
          JdbcConnectionDetails.class,
          database::details,
          definition -> definition.setPrimary(true));
    }
  }

  private synchronized void openDatabase(Environment environment, boolean web) {
    if (closed) {
      throw new IllegalStateException("closed while opening");
    }
    var settings = Binder.get(environment).bindOrCreate("masthead", MastheadSettings.class);
    if (entrance != null && !entrance.leadsTo(settings, environment)) {
      entrance.close();
      entrance = null;
    }
    folder = entrance == null ? DataFolder.open(settings.data()) : entrance.folder();
    Trouble.keepTracesIn(folder.path().resolve("logs/masthead.log"));
    if (web && !folder.isMine()) {
      throw folder.inUse();
    }
    if (web && (entrance == null || entrance.door().isEmpty())) {
      refusePortInUse(environment.getProperty("server.port", Integer.class, 8080));
    }
    database = entrance == null ? database(settings, environment, folder) : entrance.database();
  }

  /** Before anything is started; the web server would only find out at the very end. */
  private static void refusePortInUse(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      throw Trouble.portInUse(port);
    }
  }

  private static Database database(
      MastheadSettings settings, Environment environment, DataFolder folder) {
    var named = settings.database().url();
    var springs = environment.getProperty("spring.datasource.url");
    if (named != null && !named.isBlank()) {
      return Database.external(ExternalDatabase.of(named), () -> {});
    }
    if (springs != null) {
      return Database.external(
          new ExternalDatabase(
              springs,
              environment.getProperty("spring.datasource.username", ""),
              environment.getProperty("spring.datasource.password", "")),
          () -> {});
    }
    return folder.isMine() ? Database.embedded(folder, () -> {}) : Database.borrowed(folder);
  }

  /** As soon as the settings are known, and before a log file is written. */
  private final class Opening
      implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    private final boolean web;

    Opening(boolean web) {
      this.web = web;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
      openDatabase(event.getEnvironment(), web);
    }

    @Override
    public int getOrder() {
      return EnvironmentPostProcessorApplicationListener.DEFAULT_ORDER + 1;
    }
  }
}
