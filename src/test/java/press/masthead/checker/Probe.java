package press.masthead.checker;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanPostProcessor;
import press.masthead.page.Page;
import press.masthead.page.PageRequest;
import press.masthead.page.PageSource;

/**
 * Stands around every page source and records what it makes. An assembly begins when its thread
 * asks the first source, not the one that answers: what others read before that may be overtaken,
 * too.
 */
record Probe(String node, History history) implements BeanPostProcessor {
  private static final ThreadLocal<Long> BEGUN = new ThreadLocal<>();

  @Override
  public Object postProcessAfterInitialization(Object bean, String beanName) {
    return bean instanceof PageSource source ? new Watched(source, node, history) : bean;
  }

  private record Watched(PageSource source, String node, History history) implements PageSource {
    @Override
    public Optional<Page> assemble(PageRequest request) {
      if (BEGUN.get() == null) {
        BEGUN.set(System.nanoTime());
      }
      var page = source.assemble(request);
      page.map(Watched::content).ifPresent(content -> add(request.path(), content));
      return page;
    }

    private void add(String path, int content) {
      history.add(new History.Assembly(path, node, BEGUN.get(), System.nanoTime(), content));
      BEGUN.remove();
    }

    private static int content(Page page) {
      return switch (page) {
        case Page.Document document -> Arrays.hashCode(document.bytes());
        case Page.Moved moved -> moved.location().hashCode();
      };
    }

    @Override
    public boolean isLast() {
      return source.isLast();
    }
  }
}
