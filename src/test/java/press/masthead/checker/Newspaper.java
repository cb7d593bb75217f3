package press.masthead.checker;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import press.masthead.staff.Member;
import press.masthead.story.Author;
import press.masthead.story.Authors;
import press.masthead.story.Content;
import press.masthead.story.PublishedStories;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Topic;
import press.masthead.story.Topics;
import press.masthead.story.body.Addresses;
import press.masthead.story.body.BodyHtml;
import press.masthead.title.NewTitle;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;
import press.masthead.title.Tokens;

/**
 * A title of six stories named after trees. Alder, Birch and Cedar stand in Asia, a section that
 * moves between World and Companies; the others in Sport, which stays. All are by one author and on
 * one topic. Every take of a headline and of a body is numbered. Another one came out long ago and
 * stays as it is.
 */
final class Newspaper {
  static final List<String> STORIES = List.of("Alder", "Birch", "Cedar", "Dogwood", "Elder", "Fir");
  static final List<String> PARENTS = List.of("world", "companies");

  static final LocalDate LONG_AGO = LocalDate.of(2018, 11, 15);

  final Title.Id title;
  final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  final Section.Id asia;
  final List<Story.Id> ids = new ArrayList<>();
  final List<String> addresses = new ArrayList<>();
  private final Section.Id sport;
  private final Author author;
  private final Topic topic;
  private final List<Section.Id> parents;

  /** Founds it; every story is published at take 0. */
  Newspaper(Node node) {
    var sections = node.get(Sections.class);
    title = node.get(Titles.class).found(title());
    parents = PARENTS.stream().map(slug -> add(sections, null, slug)).toList();
    asia = add(sections, parents.getFirst(), "asia");
    sport = add(sections, null, "sport");
    author = node.get(Authors.class).named("Ida Roe");
    topic = node.get(Topics.class).named("Bark");
    var stories = node.get(Stories.class);
    for (int n = 0; n < STORIES.size(); n++) {
      var id = stories.draft(title, content(n, 0, 0), Member.MASTHEAD);
      stories.publish(id, Member.MASTHEAD);
      var path = node.get(PublishedStories.class).find(id).orElseThrow().teaser().path();
      ids.add(id);
      addresses.add(path.substring(path.lastIndexOf('/') + 1));
    }
    var old = stories.draft(title, content("Ginkgo", 0, 0, sport), Member.MASTHEAD);
    var then = LONG_AGO.atTime(12, 0).toInstant(ZoneOffset.UTC);
    stories.publish(old, Member.MASTHEAD, new Stories.Dates(then, null));
  }

  static boolean isInAsia(int story) {
    return story < 3;
  }

  void moveAsia(Node node, int parent) {
    var done = node.get(Sections.class).change(title, asia, parents.get(parent), "asia", "Asia");
    if (!(done instanceof Sections.Change.Done)) {
      throw new IllegalStateException(done.toString());
    }
  }

  Content content(int story, int headline, int body) {
    return content(STORIES.get(story), headline, body, isInAsia(story) ? asia : sport);
  }

  private Content content(String name, int headline, int body, Section.Id section) {
    return new Content(
        null,
        name + " take " + headline,
        "Of trees",
        List.of(new Content.Credit("Ida Roe", author.id())),
        null,
        null,
        null,
        "en",
        section,
        List.of(),
        List.of(topic.id()),
        null,
        List.of(),
        name.toLowerCase(Locale.ROOT),
        BodyHtml.read(
            "<p>It grows.</p><p>" + name + " text " + body + ".</p>", Addresses.asWritten()));
  }

  private Section.Id add(Sections sections, Section.@Nullable Id parent, String slug) {
    var name = slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1);
    if (sections.add(title, parent, slug, name) instanceof Sections.Change.Done(var id)) {
      return id;
    }
    throw new IllegalStateException("no section " + slug);
  }

  private static NewTitle title() {
    return new NewTitle(
        "trees",
        "The Trees",
        null,
        List.of("localhost"),
        ZoneId.of("UTC"),
        Locale.UK,
        "",
        null,
        Tokens.DEFAULT,
        null);
  }
}
