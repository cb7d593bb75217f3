package press.masthead.feed;

import com.rometools.modules.mediarss.MediaEntryModuleImpl;
import com.rometools.modules.mediarss.types.Credit;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.Metadata;
import com.rometools.modules.mediarss.types.UrlReference;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Writes a feed as RSS 2.0 or Atom 1.0, with pictures as Media RSS. */
final class XmlFeed {
  private XmlFeed() {}

  static String write(Feed feed, FeedFormat format) {
    var atom = format == FeedFormat.ATOM;
    try {
      return new SyndFeedOutput().outputString(feed(feed, format, atom));
    } catch (FeedException e) {
      throw new IllegalStateException("feed of " + feed.homeUrl(), e);
    }
  }

  private static SyndFeed feed(Feed feed, FeedFormat format, boolean atom) {
    var written = new SyndFeedImpl();
    written.setFeedType(atom ? "atom_1.0" : "rss_2.0");
    written.setTitle(XmlText.of(feed.name()));
    written.setDescription(XmlText.of(feed.description()));
    written.setLanguage(feed.title().locale().toLanguageTag());
    written.setUri(feed.url(format));
    written.setLink(feed.homeUrl());
    written.setPublishedDate(Date.from(feed.updated()));
    if (atom) {
      written.setLinks(
          new ArrayList<>(
              List.of(
                  link("alternate", "text/html", feed.homeUrl()),
                  link("self", format.type(), feed.url(format)))));
    }
    written.setEntries(
        new ArrayList<>(feed.items().stream().map(item -> entry(feed, item, atom)).toList()));
    return written;
  }

  private static SyndEntry entry(Feed feed, Feed.Item item, boolean atom) {
    var entry = new SyndEntryImpl();
    entry.setUri(item.id());
    entry.setLink(item.url());
    entry.setTitle(XmlText.of(item.headline()));
    entry.setPublishedDate(Date.from(item.published()));
    entry.setUpdatedDate(Date.from(item.updated()));
    entry.setDescription(text(item.summary()));
    entry.setAuthors(new ArrayList<>(authors(feed, item, atom)));
    entry.setCategories(
        new ArrayList<>(item.categories().stream().map(XmlFeed::category).toList()));
    if (item.image() != null) {
      entry.getModules().add(media(item.image()));
    }
    return entry;
  }

  private static List<SyndPerson> authors(Feed feed, Feed.Item item, boolean atom) {
    var names = item.authors().isEmpty() && atom ? List.of(feed.title().name()) : item.authors();
    return names.stream().map(XmlFeed::person).toList();
  }

  private static SyndPerson person(String name) {
    var person = new SyndPersonImpl();
    person.setName(XmlText.of(name));
    return person;
  }

  private static SyndCategory category(String name) {
    var category = new SyndCategoryImpl();
    category.setName(XmlText.of(name));
    return category;
  }

  private static SyndContentImpl text(String text) {
    var content = new SyndContentImpl();
    content.setType("text/plain");
    content.setValue(XmlText.of(text));
    return content;
  }

  private static SyndLink link(String relation, String type, String url) {
    var link = new SyndLinkImpl();
    link.setRel(relation);
    link.setType(type);
    link.setHref(url);
    return link;
  }

  private static MediaEntryModuleImpl media(Feed.Image image) {
    var content = new MediaContent(new UrlReference(URI.create(image.url())));
    content.setType("image/jpeg");
    content.setMedium("image");
    content.setWidth(image.width());
    content.setHeight(image.height());
    var words = new Metadata();
    if (!image.alt().isEmpty()) {
      words.setDescription(XmlText.of(image.alt()));
    }
    if (!image.credit().isEmpty()) {
      words.setCredits(new Credit[] {new Credit(null, null, XmlText.of(image.credit()))});
    }
    content.setMetadata(words);
    var module = new MediaEntryModuleImpl();
    module.setMediaContents(new MediaContent[] {content});
    return module;
  }
}
