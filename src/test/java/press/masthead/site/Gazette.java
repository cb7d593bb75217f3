package press.masthead.site;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import press.masthead.staff.Member;
import press.masthead.story.Backlog;
import press.masthead.story.Content;
import press.masthead.story.PublishedStories;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Take;
import press.masthead.story.Topics;
import press.masthead.story.body.Addresses;
import press.masthead.story.body.BodyHtml;
import press.masthead.title.NewTitle;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;
import press.masthead.title.Tokens;

/** A title of the tests' own: World with Asia, Companies, Sport. */
final class Gazette {
  static final String HOST = "gazette.localhost";

  private final Title.Id title;
  private final Sections sections;
  private final Stories stories;
  private final Backlog backlog;
  private final PublishedStories readers;
  private final Topics topics;

  private Gazette(Title.Id title, BeanFactory house) {
    this.title = title;
    this.sections = house.getBean(Sections.class);
    this.stories = house.getBean(Stories.class);
    this.backlog = house.getBean(Backlog.class);
    this.readers = house.getBean(PublishedStories.class);
    this.topics = house.getBean(Topics.class);
  }

  /** The gazette of that running house; founded if it is not there yet. */
  static Gazette in(BeanFactory house) {
    var titles = house.getBean(Titles.class);
    return titles
        .bySlug("gazette")
        .map(title -> new Gazette(title.id(), house))
        .orElseGet(() -> found(titles, house));
  }

  private static Gazette found(Titles titles, BeanFactory house) {
    var gazette = new Gazette(titles.found(title()), house);
    var world = gazette.add(null, "world", "World");
    gazette.add(world, "asia", "Asia");
    gazette.add(null, "companies", "Companies");
    gazette.add(null, "sport", "Sport");
    return gazette;
  }

  private static NewTitle title() {
    return new NewTitle(
        "gazette",
        "The Gazette",
        "Made for tests",
        List.of(HOST),
        ZoneId.of("Africa/Johannesburg"),
        Locale.UK,
        "Printed on nothing.",
        null,
        Tokens.DEFAULT,
        null);
  }

  /** Publishes a story under World / Asia; where it is. */
  String publish(String headline, Instant at) {
    var id = stories.draft(title, content(headline), Member.MASTHEAD);
    stories.publish(id, Member.MASTHEAD, new Stories.Dates(at, null));
    return readers.find(id).orElseThrow().teaser().path();
  }

  /** As {@link #publish(String, Instant)}, with a picture above and another story picked. */
  Story.Id publish(String headline, Instant at, long picture, List<Story.Id> picks) {
    var content =
        content(headline)
            .withPicture(new Content.LeadPicture(picture, null, null))
            .withRelated(picks);
    var id = stories.draft(title, content, Member.MASTHEAD);
    stories.publish(id, Member.MASTHEAD, new Stories.Dates(at, null));
    return id;
  }

  String path(Story.Id story) {
    return readers.find(story).orElseThrow().teaser().path();
  }

  /** Publishes many at once, one after the other at even intervals. */
  void takeOver(int many, Instant from, Duration between) {
    backlog.takeOver(
        title,
        IntStream.range(0, many)
            .mapToObj(n ->
                new Backlog.Old(
                    content("Of many " + n),
                    new Stories.Dates(from.plus(between.multipliedBy(n)), null)))
            .toList(),
        Member.MASTHEAD);
  }

  /** Takes the story at that path away again. */
  void unpublish(String path) {
    var address = path.substring(path.lastIndexOf('/') + 1);
    stories.unpublish(readers.at(title, address).orElseThrow(), Member.MASTHEAD);
  }

  /** Corrects the story at that path. */
  void correct(String path, String wrong, String right) {
    stories.correct(take(path), Member.MASTHEAD, wrong, right);
  }

  /** Shows the story at that path under another headline. */
  void update(String path, String headline) {
    var take = take(path);
    var content = stories.find(take.story()).orElseThrow().content();
    stories.save(take.story(), content.withHeadline(headline), Member.MASTHEAD, null);
    stories.update(take.story(), Member.MASTHEAD);
  }

  /** Kills the story at that path, with those words to readers. */
  void kill(String path, String notice) {
    stories.kill(take(path), Member.MASTHEAD, "It was wrong", notice);
  }

  void takeDown(String path) {
    stories.takeDown(take(path), Member.MASTHEAD, "A court said so");
  }

  Story.Id id(String path) {
    return take(path).story();
  }

  private Take take(String path) {
    var address = path.substring(path.lastIndexOf('/') + 1);
    var id = readers.at(title, address).orElseThrow();
    return Take.of(stories.find(id).orElseThrow());
  }

  void rename(String slug, String newSlug) {
    sections
        .tree(title)
        .at("/" + slug)
        .ifPresent(section -> sections.change(title, section.id(), null, newSlug, section.name()));
  }

  private Content content(String headline) {
    var asia = sections.tree(title).at("/world/asia").orElseThrow();
    return new Content(
        null,
        headline,
        "After a long silence",
        List.of(new Content.Credit("Agency Staff", null)),
        "AFP",
        "AFP",
        "Geneva",
        "en",
        asia.id(),
        List.of(),
        List.of(topics.named("Diplomacy").id()),
        null,
        List.of(),
        null,
        BodyHtml.read("<p>First paragraph.</p><p>Second paragraph.</p>", Addresses.asWritten()));
  }

  private Section.Id add(Section.@Nullable Id parent, String slug, String name) {
    var change = sections.add(title, parent, slug, name);
    if (change instanceof Sections.Change.Done(var section)) {
      return section;
    }
    throw new IllegalStateException(change.toString());
  }
}
