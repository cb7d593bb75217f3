package press.masthead.delivery;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.StatisticsHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import press.masthead.page.PageView;
import press.masthead.page.Pages;
import press.masthead.title.Titles;
import press.masthead.title.TitlesAtHand;

/**
 * Puts the edge before the servlets, behind the door where there is one; our words before Jetty's.
 */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {
  /** Who finds no room is let in a second later; without this there is room for 50. */
  static final int AT_THE_DOOR = 1024;

  private static final List<String> TEXTS =
      List.of(
          "text/html",
          "text/plain",
          "text/xml",
          "application/json",
          "application/problem+json",
          "application/xml");

  @Bean
  WebServerFactoryCustomizer<JettyServletWebServerFactory> edge(
      ObjectProvider<TitlesAtHand> atHand,
      ObjectProvider<Titles> titles,
      ObjectProvider<Pages> pages,
      ObjectProvider<Sending> sending,
      ObjectProvider<Door> door,
      ObjectProvider<PageView.Counter> counters) {
    JettyServerCustomizer before =
        server -> {
          var page = SingletonSupplier.of(pages::getObject);
          var send = SingletonSupplier.of(sending::getObject);
          var assembling =
              new Assembling(
                  compressed(server.getHandler()),
                  SingletonSupplier.of(titles::getObject),
                  page,
                  send);
          server.setHandler(
              new Edge(
                  new StatisticsHandler(assembling),
                  SingletonSupplier.of(atHand::getObject),
                  page,
                  send));
          server.setErrorHandler(new RefusedRequests());
          for (var connector : server.getConnectors()) {
            ((ServerConnector) connector).setAcceptQueueSize(AT_THE_DOOR);
            readFieldsAnew(connector);
          }
          door.ifAvailable(
              open -> open.giveWay(server, view -> counters.forEach(each -> each.count(view))));
        };
    return factory -> {
      // Spring would count finished pages too; what may wait is counted above, and waited for
      factory.setShutdown(Shutdown.IMMEDIATE);
      factory.setThreadPool(threads());
      // pages go out on their threads, and Jetty would make one for two processors
      factory.setSelectors(Runtime.getRuntime().availableProcessors());
      factory.addServerCustomizers(before);
    };
  }

  /**
   * Jetty would remember each connection's fields in a table of 100 KB, which is no quicker than to
   * read them again.
   */
  private static void readFieldsAnew(Connector connector) {
    connector.getConnectionFactories().stream()
        .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
        .map(HttpConfiguration.ConnectionFactory.class::cast)
        .forEach(each -> each.getHttpConfiguration().setHeaderCacheSize(0));
  }

  /**
   * Answers that are text, made for one, go out as gzip. What is sent to us is not unpacked: no
   * limit would know how large it is in truth.
   */
  private static Handler compressed(Handler answers) {
    var config = CompressionConfig.builder().decompressExcludeEncoding("gzip");
    TEXTS.forEach(config::compressIncludeMimeType);
    Stream.of(HttpMethod.values()).map(HttpMethod::name).forEach(config::compressIncludeMethod);
    var handler = new CompressionHandler(answers);
    handler.putCompression(new GzipCompression());
    handler.putConfiguration("/*", config.build());
    return handler;
  }

  /**
   * Selectors on threads of the system's own: one that waits in a virtual thread is woken by
   * another, which costs a page as much again. What may block goes to virtual threads.
   */
  private static QueuedThreadPool threads() {
    var threads = new QueuedThreadPool();
    threads.setName("jetty");
    threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("jetty-"));
    return threads;
  }
}
