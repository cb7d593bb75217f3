package press.masthead.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Writes a feed as Atom 1.0 (RFC 4287). */
final class AtomFeed {
  private AtomFeed() {}

  static String write(Feed feed) {
    try {
      return new WireFeedOutput().outputString(atom(feed));
    } catch (FeedException e) {
      throw new IllegalStateException("feed of " + feed.homeUrl(), e);
    }
  }

  private static com.rometools.rome.feed.atom.Feed atom(Feed feed) {
    var atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
    atom.setId(feed.url(FeedFormat.ATOM));
    atom.setTitleEx(text(feed.name()));
    atom.setSubtitle(text(feed.description()));
    atom.setUpdated(Date.from(feed.updated()));
    atom.setAuthors(List.of(person(feed.title().name())));
    atom.setOtherLinks(List.of(link("self", FeedFormat.ATOM.type(), feed.url(FeedFormat.ATOM))));
    atom.setAlternateLinks(List.of(link("alternate", "text/html", feed.homeUrl())));
    atom.setEntries(feed.items().stream().map(AtomFeed::entry).toList());
    return atom;
  }

  private static Entry entry(Feed.Item story) {
    var entry = new Entry();
    entry.setId(story.id());
    entry.setTitleEx(text(story.headline()));
    entry.setSummary(text(story.summary()));
    entry.setPublished(Date.from(story.published()));
    entry.setUpdated(Date.from(story.updated()));
    entry.setAuthors(story.authors().stream().map(AtomFeed::person).toList());
    entry.setCategories(story.categories().stream().map(AtomFeed::category).toList());
    var link = link("alternate", "text/html", story.url());
    link.setHreflang(story.language());
    entry.setAlternateLinks(List.of(link));
    var modules = new ArrayList<Module>();
    if (story.image() != null) {
      modules.add(MediaRss.of(story.image()));
    }
    entry.setModules(modules);
    return entry;
  }

  private static SyndPerson person(String name) {
    var person = new Person();
    person.setName(XmlText.of(name));
    return person;
  }

  private static Category category(String name) {
    var category = new Category();
    category.setTerm(XmlText.of(name));
    return category;
  }

  private static Content text(String text) {
    var content = new Content();
    content.setType("text");
    content.setValue(XmlText.of(text));
    return content;
  }

  private static Link link(String relation, String type, String url) {
    var link = new Link();
    link.setRel(relation);
    link.setType(type);
    link.setHref(url);
    return link;
  }
}
