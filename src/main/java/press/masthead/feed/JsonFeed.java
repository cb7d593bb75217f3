package press.masthead.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeed {
  private static final JsonMapper JSON = JsonMapper.shared();

  private JsonFeed() {}

  static String write(Feed feed) {
    var node = JSON.createObjectNode();
    node.put("version", "https://jsonfeed.org/version/1.1");
    node.put("title", feed.name());
    node.put("home_page_url", feed.homeUrl());
    node.put("feed_url", feed.url(FeedFormat.JSON));
    node.put("description", feed.description());
    node.put("language", feed.title().locale().toLanguageTag());
    var items = node.putArray("items");
    feed.items().forEach(item -> write(item, feed.title().zone(), items.addObject()));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
  }

  private static void write(Feed.Item item, ZoneId zone, ObjectNode node) {
    node.put("id", item.id());
    node.put("url", item.url());
    node.put("title", item.headline());
    node.put("content_text", item.summary());
    node.put("summary", item.summary());
    node.put("language", item.language());
    node.put("date_published", date(item.published(), zone));
    node.put("date_modified", date(item.updated(), zone));
    if (item.image() != null) {
      node.put("image", item.image().url());
    }
    var authors = node.putArray("authors");
    item.authors().forEach(name -> authors.addObject().put("name", name));
    var tags = node.putArray("tags");
    item.categories().forEach(tags::add);
  }

  private static String date(Instant at, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }
}
