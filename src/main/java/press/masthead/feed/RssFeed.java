package press.masthead.feed;

import com.rometools.modules.atom.modules.AtomLinkModuleImpl;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Writes a feed as RSS 2.0 (RSS Advisory Board profile), credits as Dublin Core creators. */
final class RssFeed {
  private RssFeed() {}

  static String write(Feed feed) {
    try {
      return new WireFeedOutput().outputString(channel(feed));
    } catch (FeedException e) {
      throw new IllegalStateException("feed of " + feed.homeUrl(), e);
    }
  }

  private static Channel channel(Feed feed) {
    var channel = new Channel("rss_2.0");
    channel.setTitle(XmlText.of(feed.name()));
    channel.setDescription(XmlText.of(feed.description()));
    channel.setLanguage(feed.title().locale().toLanguageTag());
    channel.setLink(feed.homeUrl());
    channel.setLastBuildDate(Date.from(feed.updated()));
    channel.setModules(modules(self(feed)));
    channel.setItems(feed.items().stream().map(RssFeed::item).toList());
    return channel;
  }

  private static Module self(Feed feed) {
    var link = new Link();
    link.setRel("self");
    link.setType(FeedFormat.RSS.type());
    link.setHref(feed.url(FeedFormat.RSS));
    var module = new AtomLinkModuleImpl();
    module.setLink(link);
    return module;
  }

  private static Item item(Feed.Item story) {
    var item = new Item();
    item.setTitle(XmlText.of(story.headline()));
    item.setLink(story.url());
    item.setGuid(guid(story.id()));
    item.setPubDate(Date.from(story.published()));
    item.setDescription(description(story.summary()));
    item.setCategories(story.categories().stream().map(RssFeed::category).toList());
    item.setModules(modules(creators(story)));
    if (story.image() != null) {
      item.getModules().add(MediaRss.of(story.image()));
    }
    return item;
  }

  private static Guid guid(String id) {
    var guid = new Guid();
    guid.setPermaLink(false);
    guid.setValue(id);
    return guid;
  }

  /** RSS readers take a description for HTML. */
  private static Description description(String text) {
    var description = new Description();
    description.setValue(XmlText.escaped(text));
    return description;
  }

  private static Category category(String name) {
    var category = new Category();
    category.setValue(XmlText.of(name));
    return category;
  }

  private static Module creators(Feed.Item story) {
    var creators = new DCModuleImpl();
    creators.setCreators(story.authors().stream().map(XmlText::of).toList());
    return creators;
  }

  private static List<Module> modules(Module first) {
    return new ArrayList<>(List.of(first));
  }
}
