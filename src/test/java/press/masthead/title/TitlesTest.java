package press.masthead.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import press.masthead.changelog.Reads;
import press.masthead.testing.Modules;
import press.masthead.testing.MovingClock;
import press.masthead.testing.TestDatabase;

class TitlesTest {
  private static Modules house;
  private static Titles titles;
  private static Sections sections;
  private static int count;

  private Title.Id title;

  @BeforeAll
  static void open() {
    house = Modules.of(TestDatabase.create(), new MovingClock(), "changelog", "title");
    titles = house.get(Titles.class);
    sections = house.get(Sections.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void found() {
    title =
        titles.found(title("t" + ++count, "T" + count + ".example", "www" + count + ".example"));
  }

  @Test
  void isFoundByAnyOfItsHostsWhateverTheirCase() {
    assertThat(titles.byHost("t" + count + ".EXAMPLE").orElseThrow().id()).isEqualTo(title);
    assertThat(titles.byHost("www" + count + ".example").orElseThrow().id()).isEqualTo(title);
    assertThat(titles.byHost("elsewhere.example")).isEmpty();
  }

  @Test
  void livesAtItsFirstHost() {
    assertThat(titles.get(title).url("/world"))
        .isEqualTo("http://t" + count + ".example:8080/world");
  }

  @Test
  void refusesTokensThatAreNoColoursNorNames() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tokens(Map.of("accent", "red; } body { display: none")))
        .withMessageContaining("tokens.accent");
  }

  @Test
  void sectionsFormATreeOfAnyDepth() {
    var world = add(null, "world");
    var asia = add(world, "asia");
    var japan = add(asia, "japan");
    var tree = sections.tree(title);
    assertThat(tree.get(japan).path()).isEqualTo("/world/asia/japan");
    assertThat(tree.trail(japan))
        .extracting(Section::slug)
        .containsExactly("world", "asia", "japan");
    assertThat(tree.subtree(asia)).extracting(Section::id).containsExactly(asia, japan);
    assertThat(tree.at("/world/asia").orElseThrow().id()).isEqualTo(asia);
  }

  @Test
  void everyFormerPathBelowAMovedSectionGoesOnAnswering() {
    var world = add(null, "world");
    var asia = add(world, "asia");
    var japan = add(asia, "japan");
    sections.change(title, asia, null, "orient", "Orient");
    assertThat(sections.formerlyAt(title, "/world/asia").orElseThrow().path()).isEqualTo("/orient");
    assertThat(sections.formerlyAt(title, "/world/asia/japan").orElseThrow().id()).isEqualTo(japan);
    sections.change(title, asia, null, "east", "East");
    assertThat(sections.formerlyAt(title, "/world/asia").orElseThrow().path()).isEqualTo("/east");
    assertThat(sections.formerlyAt(title, "/orient/japan").orElseThrow().path())
        .isEqualTo("/east/japan");
  }

  @Test
  void refusesASlugTwiceAmongSiblingsAndASectionBelowItself() {
    var world = add(null, "world");
    var asia = add(world, "asia");
    assertThat(sections.add(title, world, "asia", "Asia"))
        .isInstanceOf(Sections.Change.Refused.class);
    assertThat(sections.add(title, asia, "asia", "Asia")).isInstanceOf(Sections.Change.Done.class);
    assertThat(sections.change(title, world, asia, "world", "World"))
        .isEqualTo(new Sections.Change.Refused("parent: a section cannot stand below itself"));
  }

  @Test
  void refusesASectionAtTheTopAtAnAddressOfTheProgramsOwn() {
    assertThat(sections.add(title, null, "account", "Account"))
        .isEqualTo(
            new Sections.Change.Refused(
                "slug: “account” is the address of something else; choose another"));
    var world = add(null, "world");
    assertThat(sections.add(title, world, "account", "Account"))
        .isInstanceOf(Sections.Change.Done.class);
  }

  @Test
  void navigationIsTheTopSectionsUntilItIsSet() {
    var world = add(null, "world");
    var asia = add(world, "asia");
    assertThat(sections.navigation(title)).extracting(Section::id).containsExactly(world);
    sections.setNavigation(title, List.of(asia, world));
    assertThat(sections.navigation(title)).extracting(Section::id).containsExactly(asia, world);
  }

  @Test
  void aMoveChangesWhatShowsTheSectionAndNothingElse() {
    var world = add(null, "world");
    var life = add(null, "life");
    var sport = add(null, "sport");
    var asia = add(world, "asia");
    var japan = add(asia, "japan");
    sections.setNavigation(title, List.of(sport));
    var keys = changesBy(() -> sections.change(title, asia, life, "asia", "asia"));
    assertThat(reads(() -> sections.tree(title).get(japan))).containsAnyElementsOf(keys);
    assertThat(reads(() -> sections.tree(title).trail(japan))).containsAnyElementsOf(keys);
    assertThat(reads(() -> sections.tree(title).children(world))).containsAnyElementsOf(keys);
    assertThat(reads(() -> sections.tree(title).children(life))).containsAnyElementsOf(keys);
    assertThat(reads(() -> sections.tree(title).at("/world/asia"))).containsAnyElementsOf(keys);
    assertThat(reads(() -> sections.tree(title).at("/life/asia/japan")))
        .containsAnyElementsOf(keys);
    assertThat(reads(() -> sections.formerlyAt(title, "/world/asia"))).containsAnyElementsOf(keys);
    assertThat(reads(() -> sections.tree(title).all())).containsAnyElementsOf(keys);
    assertThat(
            reads(() -> {
              sections.menu(title);
              sections.tree(title).top();
              sections.tree(title).get(world);
              sections.tree(title).trail(sport);
              sections.tree(title).children(sport);
              sections.tree(title).at("/elsewhere");
            }))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(keys);
  }

  @Test
  void aNameChangesWhereItStandsInTrailsAndInTheNavigation() {
    var world = add(null, "world");
    var asia = add(world, "asia");
    var sport = add(null, "sport");
    var keys = changesBy(() -> sections.change(title, world, null, "world", "The World"));
    assertThat(reads(() -> sections.tree(title).get(world))).containsAnyElementsOf(keys);
    assertThat(reads(() -> sections.tree(title).trail(asia))).containsAnyElementsOf(keys);
    assertThat(reads(() -> sections.menu(title))).containsAnyElementsOf(keys);
    assertThat(
            reads(() -> {
              sections.tree(title).get(asia);
              sections.tree(title).children(world);
              sections.tree(title).trail(sport);
            }))
        .doesNotContainAnyElementsOf(keys);
    assertThat(changesBy(() -> sections.setNavigation(title, List.of(sport, world))))
        .containsExactly("navigation:" + title.value());
    assertThat(changesBy(() -> sections.setNavigation(title, List.of(sport, world)))).isEmpty();
  }

  private static Set<String> reads(Runnable reading) {
    var reads = new HashSet<String>();
    Reads.into(
        reads,
        () -> {
          reading.run();
          return reads;
        });
    return reads;
  }

  private static Set<String> changesBy(Runnable write) {
    var last =
        house.sql().sql("select coalesce(max(id), 0) from change").query(Long.class).single();
    write.run();
    return new HashSet<>(
        house
            .sql()
            .sql("select unnest(keys) as key from change where id > :last")
            .param("last", last)
            .query((row, n) -> row.getString("key"))
            .list());
  }

  @Test
  void aTransactionSeesItsOwnSectionsAndLeavesNoneBehindWhenItFails() {
    house
        .get(TransactionTemplate.class)
        .executeWithoutResult(status -> {
          add(null, "world");
          assertThat(sections.tree(title).at("/world")).isPresent();
          status.setRollbackOnly();
        });
    assertThat(sections.tree(title).at("/world")).isEmpty();
  }

  @Test
  void issuesAppearByTheirRule() {
    var lastThursdays =
        new IssueRule(
            "Supplement",
            "FREQ=MONTHLY;BYDAY=-1TH;BYMONTH=2,3,4,5,6,7,8,9,10,11",
            "the last Thursday of every month except December and January");
    assertThat(lastThursdays.next(LocalDate.of(2026, 10, 1), 3))
        .containsExactly(
            LocalDate.of(2026, 10, 29), LocalDate.of(2026, 11, 26), LocalDate.of(2027, 2, 25));
  }

  @Test
  void refusesARuleThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IssueRule("Supplement", "FREQ=NOW AND THEN", "at times"))
        .withMessageContaining("RFC 5545");
  }

  private Section.Id add(Section.@Nullable Id parent, String slug) {
    return switch (sections.add(title, parent, slug, slug)) {
      case Sections.Change.Done done -> done.section();
      case Sections.Change.Refused refused -> throw new AssertionError(refused.why());
    };
  }

  private static NewTitle title(String slug, String... hosts) {
    return new NewTitle(
        slug,
        slug,
        null,
        List.of(hosts),
        ZoneId.of("Europe/Dublin"),
        Locale.forLanguageTag("en-IE"),
        "",
        null,
        Tokens.DEFAULT,
        null);
  }
}
