package press.masthead.checker;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanPostProcessor;
import press.masthead.page.Page;
import press.masthead.page.PageRequest;
import press.masthead.page.PageSource;

/** Stands around every page source and records what it makes. */
record Probe(String node, History history) implements BeanPostProcessor {
  @Override
  public Object postProcessAfterInitialization(Object bean, String beanName) {
    return bean instanceof PageSource source ? new Watched(source, node, history) : bean;
  }

  private record Watched(PageSource source, String node, History history) implements PageSource {
    @Override
    public Optional<Page> assemble(PageRequest request) {
      long begin = System.nanoTime();
      var page = source.assemble(request);
      page.map(Watched::content)
          .ifPresent(content ->
              history.add(
                  new History.Assembly(request.path(), node, begin, System.nanoTime(), content)));
      return page;
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
