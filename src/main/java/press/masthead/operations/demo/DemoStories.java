package press.masthead.operations.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.masthead.operations.demo.DemoFiles.AuthorLine;
import press.masthead.operations.demo.DemoFiles.House;
import press.masthead.operations.demo.DemoFiles.Moment;
import press.masthead.operations.demo.DemoFiles.StoryLine;
import press.masthead.staff.Member;
import press.masthead.story.Author;
import press.masthead.story.Authors;
import press.masthead.story.Content;
import press.masthead.story.Publishing;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Topic;
import press.masthead.story.Topics;
import press.masthead.story.body.Addresses;
import press.masthead.story.body.BodyHtml;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/**
 * The stories. All are drafted before the first is published, because they point to one another.
 */
@Component
class DemoStories {
  private static final String AGENCY = "agency";

  private final Stories stories;
  private final Titles titles;
  private final Sections sections;
  private final Authors authors;
  private final Topics topics;
  private final DemoTable done;
  private final Clock clock;

  DemoStories(
      Stories stories,
      Titles titles,
      Sections sections,
      Authors authors,
      Topics topics,
      DemoTable done,
      Clock clock) {
    this.stories = stories;
    this.titles = titles;
    this.sections = sections;
    this.authors = authors;
    this.topics = topics;
    this.done = done;
    this.clock = clock;
  }

  /** All that a story may point to. */
  record Surroundings(
      Member.Id desk,
      House house,
      Map<String, StoryLine> lines,
      Map<String, Story.Id> drafts,
      Map<String, Long> pictures) {}

  Surroundings draft(House house, List<StoryLine> lines, Map<String, Long> pictures) {
    var desk = new Member.Id(done.once("member", "desk", () -> 0));
    var bySlug = new HashMap<String, StoryLine>();
    var drafts = new HashMap<String, Story.Id>();
    for (var line : lines) {
      bySlug.put(line.slug(), line);
      var title = title(line).id();
      var draft = Content.in(language(line)).withHeadline(line.headline());
      drafts.put(
          line.slug(),
          new Story.Id(
              done.once("draft", line.slug(), () -> stories.draft(title, draft, desk).value())));
    }
    return new Surroundings(desk, house, bySlug, drafts, pictures);
  }

  Story.Id publish(StoryLine line, Surroundings around) {
    var id = Objects.requireNonNull(around.drafts().get(line.slug()));
    done.once("story", line.slug(), () -> publish(line, id, around));
    return id;
  }

  Instant published(StoryLine line) {
    return moment(line.published(), title(line));
  }

  private void publish(StoryLine line, Story.Id id, Surroundings around) {
    stories.save(id, content(line, around), around.desk(), null);
    var updated = line.updated();
    var dates =
        new Stories.Dates(published(line), updated == null ? null : moment(updated, title(line)));
    if (stories.publish(id, around.desk(), dates) instanceof Publishing.Refused(var problems)) {
      throw new IllegalStateException(line.slug() + ": " + problems);
    }
  }

  private Content content(StoryLine line, Surroundings around) {
    return new Content(
        line.kicker(),
        line.headline(),
        line.standfirst(),
        all(line.byline()).map(slug -> credit(slug, around.house())).toList(),
        line.source(),
        line.signoff(),
        line.dateline(),
        language(line),
        section(line, line.section()).id(),
        all(line.also()).map(path -> section(line, path).id()).toList(),
        all(line.topics()).map(slug -> topic(slug).id()).toList(),
        picture(line.picture(), around),
        all(line.related()).map(slug -> story(slug, around)).toList(),
        line.slug(),
        BodyHtml.read(line.body(), addresses(around)));
  }

  private Addresses addresses(Surroundings around) {
    return new Addresses() {
      @Override
      public @Nullable String link(String href) {
        return href.startsWith("story:")
            ? address(around.lines().get(href.substring("story:".length())))
            : href;
      }

      @Override
      public @Nullable Source picture(String src) {
        var id = around.pictures().get(src.replaceFirst("^picture:", ""));
        return id == null ? null : new Source(id, null);
      }
    };
  }

  private @Nullable String address(@Nullable StoryLine line) {
    if (line == null) {
      return null;
    }
    var day = title(line).day(published(line));
    return section(line, line.section()).path() + "/" + day + "-" + line.slug();
  }

  private Content.Credit credit(String slug, House house) {
    if (slug.equals(AGENCY)) {
      return new Content.Credit("Agency Staff", null);
    }
    var name =
        house.authors().stream()
            .filter(author -> author.slug().equals(slug))
            .map(AuthorLine::name)
            .findFirst()
            .orElse(slug);
    return new Content.Credit(name, authors.bySlug(slug).map(Author::id).orElse(null));
  }

  private static Content.@Nullable LeadPicture picture(@Nullable String key, Surroundings around) {
    var id = key == null ? null : around.pictures().get(key);
    return id == null ? null : new Content.LeadPicture(id, null, null);
  }

  private static Story.Id story(String slug, Surroundings around) {
    return Objects.requireNonNull(around.drafts().get(slug), () -> "no story " + slug);
  }

  private Topic topic(String slug) {
    return topics.bySlug(slug).orElseGet(() -> topics.add(slug, slug));
  }

  private Section section(StoryLine line, String path) {
    return sections
        .tree(title(line).id())
        .at("/" + path)
        .orElseThrow(() -> new IllegalStateException(line.slug() + ": no section " + path));
  }

  private Title title(StoryLine line) {
    return titles.bySlug(line.title()).orElseThrow();
  }

  /** Never in the future: what would come out later today came out at that time yesterday. */
  private Instant moment(Moment moment, Title title) {
    var now = clock.instant();
    var at =
        title
            .day(now)
            .minusDays(moment.daysAgo())
            .atTime(LocalTime.parse(moment.at()))
            .atZone(title.zone());
    return at.toInstant().isAfter(now) ? at.minusDays(1).toInstant() : at.toInstant();
  }

  private static String language(StoryLine line) {
    return line.language() == null ? "en" : line.language();
  }

  private static <T> Stream<T> all(@Nullable List<T> some) {
    return some == null ? Stream.empty() : some.stream();
  }
}
