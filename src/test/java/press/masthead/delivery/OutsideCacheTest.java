package press.masthead.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import press.masthead.page.PageRequest;
import press.masthead.page.Pages;
import press.masthead.staff.Member;
import press.masthead.story.Content;
import press.masthead.story.PublishedStories;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.body.Addresses;
import press.masthead.story.body.BodyHtml;
import press.masthead.testing.RunningMasthead;
import press.masthead.testing.Visitor;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** A CDN in front of the running program, which changes. */
@RunningMasthead
class OutsideCacheTest {
  private static final FrontCache CDN = new FrontCache();
  private static final List<String> WORDS =
      List.of("harbour", "ferry", "council", "bridge", "vote", "storm", "market", "school");
  private static final List<String> ALWAYS =
      List.of(
          "/",
          "/world",
          "/world/",
          "/sport",
          "/imprint",
          "/archive",
          "/archive/2018-11",
          "/feed.xml",
          "/sitemap.xml",
          "/nowhere/at-all");

  @LocalServerPort int port;
  @Autowired Titles titles;
  @Autowired Sections sections;
  @Autowired Stories stories;
  @Autowired PublishedStories readers;
  @Autowired Pages pages;
  @Autowired JdbcClient sql;

  private final Random random = new Random(20181115);
  private final List<Story.Id> all = new ArrayList<>();
  private final Set<String> paths = new TreeSet<>(ALWAYS);
  private int spared;
  private int dropped;

  @DynamicPropertySource
  static void cdn(DynamicPropertyRegistry settings) {
    settings.add("masthead.cdn.kind", () -> "http");
    settings.add("masthead.cdn.url", CDN::purgeUrl);
    settings.add("masthead.cdn.token", () -> "secret");
    settings.add("masthead.cdn.again", () -> "200ms");
  }

  @BeforeEach
  void divide() {
    for (var slug : List.of("world", "sport")) {
      if (sections.tree(title().id()).at("/" + slug).isEmpty()) {
        sections.add(title().id(), null, slug, slug);
      }
    }
  }

  @Test
  void neverHoldsAStalePageOnceThePurgeIsTakenAndLosesNoOther() throws Exception {
    await(this::isSettled); // what another test published may still be on its way to the CDN
    for (int n = 0; n < 40; n++) {
      fill();
      var before = before();
      var from = newestEntry();
      change(n);
      await(() -> stale().isEmpty() && isSettled());
      check(before, changedSince(from));
    }
    assertThat(dropped).as("pages dropped").isGreaterThan(100);
    assertThat(spared).as("pages that stayed").isGreaterThan(100);
  }

  @Test
  void tellsTheCdnWhatReadersNeedNotKnow() throws Exception {
    var visitor = new Visitor(port);
    var page = visitor.get("/imprint");
    assertThat(page.header("Cache-Control")).contains("public, max-age=0, stale-if-error=86400");
    assertThat(page.header("CDN-Cache-Control"))
        .contains("max-age=600, stale-while-revalidate=60, stale-if-error=86400");
    assertThat(page.header("Surrogate-Key").orElseThrow())
        .matches("(?:[a-z2-7]{8} )+masthead|masthead(?: [a-z2-7]{8})+|.* masthead .*")
        .hasSizeLessThan(2400);
    assertThat(page.header("Cache-Groups").orElseThrow())
        .matches("\"[a-z2-7]{3,8}\"(, \"[a-z2-7]{3,8}\"){0,31}");
  }

  @Test
  void tellsTheCdnToAskAboutWhatTimeMakesStale() {
    publish(Instant.now());
    assertThat(new Visitor(port).get("/news-sitemap.xml").header("CDN-Cache-Control"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("max-age=0"));
  }

  @Test
  void redirectsCarryTheirKeysToo() {
    var moved = new Visitor(port).get("/imprint/");
    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.header("Surrogate-Key"))
        .hasValueSatisfying(keys -> assertThat(keys).contains("masthead"));
    assertThat(moved.header("CDN-Cache-Control")).isPresent();
  }

  @Test
  void whatIsTheProgramsOwnIsNeverKept() {
    var visitor = new Visitor(port);
    for (var path :
        List.of("/account/sign-in", "/search?q=ferry", "/health", "/account", "/comments/1/x")) {
      var answer = visitor.get(path);
      assertThat(answer.header("Cache-Control"))
          .as(path)
          .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
      assertThat(answer.header("CDN-Cache-Control")).as(path).isEmpty();
    }
    assertThat(visitor.post("/", Map.of()).header("Cache-Control"))
        .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
  }

  private void change(int n) {
    switch (n < 8 ? 0 : random.nextInt(5)) {
      case 0 -> publish(Instant.parse("2018-11-15T15:02:00Z").plusSeconds(60L * n));
      case 1 -> update(headline(n), "The same text.");
      case 2 -> update(null, "Text number " + n + ".");
      case 3 -> stories.unpublish(any(), Member.MASTHEAD);
      default -> {
        var section = section(random.nextBoolean() ? "world" : "sport");
        sections.change(title().id(), section.id(), null, section.slug(), "Name " + n);
      }
    }
  }

  private void publish(Instant at) {
    var id = stories.draft(title().id(), content(headline(all.size()), "Text."), Member.MASTHEAD);
    stories.publish(id, Member.MASTHEAD, new Stories.Dates(at, null));
    all.add(id);
    readers.find(id).ifPresent(story -> paths.add(story.teaser().path()));
  }

  private void update(@Nullable String headline, String text) {
    var published = readers.find(any());
    if (published.isPresent()) {
      var story = published.get();
      var words = headline == null ? story.teaser().headline() : headline;
      stories.save(story.id(), content(words, text), Member.MASTHEAD, null);
      stories.update(story.id(), Member.MASTHEAD);
      readers.find(story.id()).ifPresent(now -> paths.add(now.teaser().path()));
    }
  }

  private Story.Id any() {
    return all.get(random.nextInt(all.size()));
  }

  private String headline(int n) {
    var words = new ArrayList<>(WORDS);
    Collections.shuffle(words, random);
    return "The " + String.join(" ", words.subList(0, 4)) + " " + n;
  }

  private Content content(String headline, String text) {
    return new Content(
        null,
        headline,
        "About the " + WORDS.get(random.nextInt(WORDS.size())),
        List.of(),
        null,
        null,
        null,
        "en",
        section(random.nextBoolean() ? "world" : "sport").id(),
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        BodyHtml.read("<p>" + text + "</p>", Addresses.asWritten()));
  }

  private Title title() {
    return titles.bySlug("courier").orElseThrow();
  }

  private Section section(String slug) {
    return sections.tree(title().id()).at("/" + slug).orElseThrow();
  }

  private void fill() throws Exception {
    for (var path : paths) {
      CDN.get(origin(), path);
    }
  }

  private List<String> stale() throws Exception {
    var stale = new ArrayList<String>();
    for (var path : paths) {
      var kept = CDN.peek(path);
      if (kept != null && !kept.looksLike(FrontCache.fetch(origin(), path))) {
        stale.add(path);
      }
    }
    return stale;
  }

  /** A page in the CDN, and what it read. */
  private record Held(FrontCache.Kept page, Set<String> reads) {}

  private Map<String, Held> before() {
    var held = new HashMap<String, Held>();
    for (var path : paths) {
      var page = pages.kept(new PageRequest(title(), path));
      var kept = CDN.peek(path);
      if (page != null && kept != null) {
        assertThat(page.reads()).as("not folded").hasSizeLessThan(250);
        held.put(path, new Held(kept, page.reads()));
      }
    }
    return held;
  }

  private void check(Map<String, Held> before, Set<String> changed) {
    before.forEach((path, held) -> {
      boolean stays = CDN.peek(path) == held.page();
      boolean touched = !Collections.disjoint(held.reads(), changed);
      assertThat(stays).as(path + ", of what changed: " + changed).isEqualTo(!touched);
      if (stays) {
        spared++;
      } else {
        dropped++;
      }
    });
  }

  private long newestEntry() {
    return sql.sql("select coalesce(max(id), 0) from change").query(Long.class).single();
  }

  private Set<String> changedSince(long entry) {
    var keys = new HashSet<String>();
    sql.sql("select unnest(keys) as key from change where id > ?")
        .param(entry)
        .query((row, n) -> row.getString("key"))
        .list()
        .forEach(key -> keys.add(key.replaceFirst("^cdn/", "")));
    return keys;
  }

  private boolean isSettled() throws InterruptedException {
    boolean first = areFollowersThere();
    Thread.sleep(100);
    return first && areFollowersThere();
  }

  private boolean areFollowersThere() {
    return sql.sql(
            """
            select not exists (
              select from change c join change_cursor k on k.consumer in ('cdn', 'cdn-again')
              where (c.xid, c.id) > (k.xid, k.id))
            """)
        .query(Boolean.class)
        .single();
  }

  private String origin() {
    return "http://localhost:" + port;
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private void await(Condition condition) throws Exception {
    var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("after 20 s stale in the CDN: " + stale());
      }
    }
  }
}
