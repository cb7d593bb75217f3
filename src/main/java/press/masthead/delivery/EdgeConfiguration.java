package press.masthead.delivery;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import press.masthead.page.PageView;
import press.masthead.page.Pages;
import press.masthead.title.Titles;

/** Puts the edge before the servlets, and behind the door where there is one. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {
  @Bean
  WebServerFactoryCustomizer<JettyServletWebServerFactory> edge(
      ObjectProvider<Titles> titles,
      ObjectProvider<Pages> pages,
      ObjectProvider<Sending> sending,
      ObjectProvider<Door> door,
      ObjectProvider<PageView.Counter> counters) {
    JettyServerCustomizer before =
        server -> {
          var edge =
              new Edge(
                  SingletonSupplier.of(titles::getObject),
                  SingletonSupplier.of(pages::getObject),
                  SingletonSupplier.of(sending::getObject));
          edge.setHandler(server.getHandler());
          server.setHandler(edge);
          door.ifAvailable(
              open -> open.giveWay(server, view -> counters.forEach(each -> each.count(view))));
        };
    return factory -> factory.addServerCustomizers(before);
  }
}
