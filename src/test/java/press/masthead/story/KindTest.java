package press.masthead.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import press.masthead.title.Section;

class KindTest {
  private final Content plain =
      Content.in("en")
          .withHeadline("Ferry runs")
          .withSection(new Section.Id(1))
          .withBody(StoryHouse.body("It runs again."));

  @Test
  void newsWithAllItShouldHaveIsFaultless() {
    assertThat(found(plain.withByline(byline()).withStandfirst("At last"))).isEmpty();
  }

  @Test
  void recommendsWhatNewsCanDoWithout() {
    assertThat(found(plain)).containsExactly("RECOMMENDED byline", "RECOMMENDED standfirst");
  }

  @Test
  void anOpinionIsSomebodys() {
    var opinion = plain.withKind(Kind.OPINION).withStandfirst("At last");
    assertThat(found(opinion)).containsExactly("REQUIRED byline");
    assertThat(found(opinion.withByline(byline()))).isEmpty();
  }

  @Test
  void aBriefIsBriefAndHasNoStandfirst() {
    var brief = plain.withKind(Kind.BRIEF);
    assertThat(found(brief)).isEmpty();
    assertThat(found(brief.withStandfirst("At last"))).containsExactly("FORBIDDEN standfirst");
    assertThat(found(brief.withBody(StoryHouse.body("word ".repeat(151)))))
        .containsExactly("RECOMMENDED body");
    assertThat(found(brief.withBody(StoryHouse.body("word ".repeat(150))))).isEmpty();
  }

  @Test
  void whatIsSyndicatedSaysWhose() {
    assertThat(found(plain.withKind(Kind.SYNDICATED))).containsExactly("REQUIRED source");
  }

  @Test
  void onlyWhatIsLiveMayBeginWithoutText() {
    for (var kind : Kind.values()) {
      assertThat(found(plain.withKind(kind).withBody(StoryHouse.body())))
          .as(kind.label())
          .matches(found -> found.contains("REQUIRED body") == (kind != Kind.LIVE));
    }
  }

  @Test
  void countsCharactersAsPeopleDo() {
    assertThat(found(plain.withKind(Kind.BRIEF).withHeadline("\uD83D\uDEA2".repeat(110))))
        .isEmpty();
    assertThat(found(plain.withKind(Kind.BRIEF).withHeadline("x".repeat(111))))
        .containsExactly("RECOMMENDED headline");
  }

  private static List<String> found(Content content) {
    return content.kind().findings(content).stream()
        .map(finding -> finding.level() + " " + finding.field())
        .toList();
  }

  private static List<Content.Credit> byline() {
    return List.of(new Content.Credit("Ada Marsh", null));
  }
}
