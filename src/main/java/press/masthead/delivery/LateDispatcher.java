package press.masthead.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Spring's dispatcher, which looks for its controllers when it is first needed. Jetty would have it
 * do so before the first port opens, and readers' pages need none of them.
 */
@Component(DispatcherServletAutoConfiguration.DEFAULT_DISPATCHER_SERVLET_BEAN_NAME)
class LateDispatcher extends DispatcherServlet {
  private static final long serialVersionUID = 1L;

  private final transient Lock lock = new ReentrantLock();
  private volatile boolean ready;
  private transient @Nullable ApplicationContext context;

  @Override
  protected void onRefresh(ApplicationContext refreshed) {
    context = refreshed;
  }

  @Override
  protected void doService(HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (!ready) {
      prepare();
    }
    super.doService(request, response);
  }

  private void prepare() {
    lock.lock();
    try {
      if (!ready && context != null) {
        initStrategies(context);
        ready = true;
      }
    } finally {
      lock.unlock();
    }
  }
}
