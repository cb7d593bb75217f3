package press.masthead.feed;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import press.masthead.page.Page;
import press.masthead.page.PageRequest;
import press.masthead.page.PageSource;

/** {@code /robots.txt} (RFC 9309): everything but what belongs to one reader. */
@Component
@Order(12)
class Robots implements PageSource {

  @Override
  public Optional<Page> assemble(PageRequest request) {
    return request.path().equals("/robots.txt")
        ? Optional.of(Page.text("text/plain", text(request.title().url())))
        : Optional.empty();
  }

  private static String text(String url) {
    return """
    User-agent: *
    Disallow: /account/
    Disallow: /comments/
    Disallow: /search

    Sitemap: %1$s/sitemap.xml
    Sitemap: %1$s/news-sitemap.xml
    """
        .formatted(url);
  }
}
