package press.masthead.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.MapPropertySource;
import press.masthead.changelog.NodeFollower;
import press.masthead.changelog.Position;
import press.masthead.page.Page;
import press.masthead.page.PageRequest;
import press.masthead.page.PageSource;
import press.masthead.page.Pages;
import press.masthead.staff.Member;
import press.masthead.story.Content;
import press.masthead.story.PublishedStories;
import press.masthead.story.Publishing;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Teaser;
import press.masthead.story.body.Block;
import press.masthead.story.body.Body;
import press.masthead.story.body.Inline;
import press.masthead.testing.Modules;
import press.masthead.testing.TestDatabase;
import press.masthead.title.NewTitle;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;
import press.masthead.title.Tokens;

/** A node with titles, stories and an index: all modules up to search, over a real database. */
final class Newsroom implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-15T12:00:00Z");
  private static final AtomicInteger COUNT = new AtomicInteger();

  final Modules modules;
  final Map<Long, AtomicInteger> assembled = new HashMap<>();

  private Newsroom(TestDatabase database, Path folder, boolean index) {
    Map<String, Object> settings =
        Map.of(
            "masthead.search.folder",
            folder.toString(),
            "masthead.search.index",
            index,
            "masthead.search.verify-after",
            "0s");
    modules =
        Modules.of(
            database,
            Clock.fixed(NOW, ZoneId.of("UTC")),
            context -> {
              context
                  .getEnvironment()
                  .getPropertySources()
                  .addFirst(new MapPropertySource("test", settings));
              context.registerBean(PageSource.class, () -> new RelatedPage(this));
            },
            "account",
            "changelog",
            "title",
            "account",
            "staff",
            "story",
            "page",
            "search");
  }

  static Newsroom open(TestDatabase database, Path folder) throws InterruptedException {
    var newsroom = new Newsroom(database, folder, true);
    await(newsroom.get(SearchIndex.class)::isComplete);
    return newsroom;
  }

  static Newsroom withoutIndex(TestDatabase database, Path folder) {
    return new Newsroom(database, folder, false);
  }

  <T> T get(Class<T> type) {
    return modules.get(type);
  }

  Title title(String zone) {
    var slug = "title-" + COUNT.incrementAndGet();
    var id =
        get(Titles.class)
            .found(
                new NewTitle(
                    slug,
                    slug,
                    null,
                    List.of(slug + ".localhost"),
                    ZoneId.of(zone),
                    Locale.UK,
                    "",
                    null,
                    Tokens.DEFAULT,
                    null));
    return get(Titles.class).get(id);
  }

  Section.Id section(Title title, Section.@Nullable Id parent, String slug) {
    var added = get(Sections.class).add(title.id(), parent, slug, slug);
    assertThat(added).isInstanceOf(Sections.Change.Done.class);
    return ((Sections.Change.Done) added).section();
  }

  Content content(Section.Id section, String headline, String... paragraphs) {
    return Content.in("en").withSection(section).withHeadline(headline).withBody(body(paragraphs));
  }

  static Body body(String... paragraphs) {
    return new Body(
        Arrays.stream(paragraphs)
            .map(text -> (Block) new Block.Paragraph(List.of(new Inline.Text(text, List.of()))))
            .toList());
  }

  Story.Id publish(Title title, Content content) {
    return publish(title, content, NOW);
  }

  Story.Id publish(Title title, Content content, Instant at) {
    var stories = get(Stories.class);
    var id = stories.draft(title.id(), content, Member.MASTHEAD);
    var outcome = stories.publish(id, Member.MASTHEAD, new Stories.Dates(at, null));
    assertThat(outcome).isInstanceOf(Publishing.Published.class);
    return id;
  }

  void update(Story.Id id, UnaryOperator<Content> change) {
    var stories = get(Stories.class);
    var content = stories.find(id).orElseThrow().content();
    stories.save(id, change.apply(content), Member.MASTHEAD, null);
    assertThat(stories.update(id, Member.MASTHEAD)).isInstanceOf(Publishing.Published.class);
  }

  void unpublish(Story.Id id) {
    get(Stories.class).unpublish(id, Member.MASTHEAD);
  }

  List<Story.Id> find(SearchQuery query) {
    return get(Search.class).find(query).hits().stream().map(hit -> hit.teaser().id()).toList();
  }

  List<Story.Id> find(Title title, String words) {
    return find(SearchQuery.of(title, words));
  }

  /** The page of a story's related stories, as readers get it. */
  String page(Title title, Story.Id story) {
    var page = get(Pages.class).get(new PageRequest(title, "/" + story.value()));
    return new String(page.plain().bytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  int assembled(Story.Id story) {
    synchronized (assembled) {
      var count = assembled.get(story.value());
      return count == null ? 0 : count.get();
    }
  }

  /** Waits until every follower of the log has seen all there is. */
  void settle() throws InterruptedException {
    var last =
        modules
            .sql()
            .sql("select xid::text || ':' || id from change order by xid desc, id desc limit 1")
            .query((row, n) -> Position.parse(row.getString(1)))
            .single();
    for (var follower : modules.all(NodeFollower.class)) {
      await(() -> {
        var position = follower.position();
        return position != null && position.compareTo(last) >= 0;
      });
    }
  }

  @Override
  public void close() {
    modules.close();
  }

  static void await(BooleanSupplier condition) throws InterruptedException {
    var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within 30 s");
      }
      Thread.sleep(5);
    }
  }

  /** Shows the ids of a story's related ones. */
  private record RelatedPage(Newsroom newsroom) implements PageSource {
    @Override
    public Optional<Page> assemble(PageRequest request) {
      var story = new Story.Id(Long.parseLong(request.path().substring(1)));
      synchronized (newsroom.assembled) {
        newsroom
            .assembled
            .computeIfAbsent(story.value(), id -> new AtomicInteger())
            .incrementAndGet();
      }
      newsroom.get(PublishedStories.class).find(story);
      var related =
          newsroom.get(Related.class).of(story, 3).stream()
              .map(Teaser::id)
              .map(id -> String.valueOf(id.value()))
              .collect(Collectors.joining(" "));
      return Optional.of(Page.text("text/plain", related));
    }
  }
}
