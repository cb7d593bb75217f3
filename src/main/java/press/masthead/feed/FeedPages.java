package press.masthead.feed;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import press.masthead.page.Page;
import press.masthead.page.PageRequest;
import press.masthead.page.PageSource;

/** Feeds at {@code …/feed.xml}, {@code …/feed.atom} and {@code …/feed.json}. */
@Component
@Order(10)
class FeedPages implements PageSource {
  private final Feeds feeds;

  FeedPages(Feeds feeds) {
    this.feeds = feeds;
  }

  @Override
  public Optional<Page> assemble(PageRequest request) {
    return FeedFormat.of(request.path()).flatMap(format -> assemble(request, format));
  }

  private Optional<Page> assemble(PageRequest request, FeedFormat format) {
    var path = request.path();
    var home = path.substring(0, path.length() - format.path().length());
    return feeds
        .of(request.title(), home.isEmpty() ? "/" : home)
        .map(feed -> Page.text(format.type(), write(feed, format)));
  }

  private static String write(Feed feed, FeedFormat format) {
    return switch (format) {
      case RSS -> RssFeed.write(feed);
      case ATOM -> AtomFeed.write(feed);
      case JSON -> JsonFeed.write(feed);
    };
  }
}
