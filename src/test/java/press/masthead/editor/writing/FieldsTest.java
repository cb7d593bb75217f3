package press.masthead.editor.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import press.masthead.story.Author;
import press.masthead.story.Authors;
import press.masthead.story.Content;
import press.masthead.story.Story;
import press.masthead.story.Topic;
import press.masthead.story.Topics;

/** What is written beside the body. */
class FieldsTest {
  private static WritingHouse house;

  @BeforeAll
  static void open() {
    house = new WritingHouse();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void aNewNameInTheBylineBecomesAnAuthorAndAKnownOneStays() {
    var authors = house.modules.get(Authors.class);
    var known = authors.add("jo-quay", "Jo Quay", null, null);
    var id = house.open("Text.");
    write(id, StoryField.BYLINE, "Jo Quay\nMir Sand\nAgency Staff");
    var byline = house.saved(id).byline();
    var made = authors.bySlug("mir-sand").map(Author::id).orElseThrow();
    assertThat(byline)
        .containsExactly(
            new Content.Credit("Jo Quay", known.id()),
            new Content.Credit("Mir Sand", made),
            new Content.Credit("Agency Staff", null));
  }

  @Test
  void listsAreKeptInTheirOrderWithoutWhatStandsTwice() {
    var topics = house.modules.get(Topics.class);
    var tides = topics.named("Tides").id();
    var ports = topics.named("Ports").id();
    var other = house.open("Other.");
    var coast = house.section();
    var id = house.open("Text.");
    write(id, StoryField.TOPICS, lines(ports.value(), tides.value(), ports.value()));
    write(id, StoryField.RELATED, lines(other.value()));
    write(id, StoryField.FURTHER, lines(coast.value()));
    var content = house.saved(id);
    assertThat(content.topics()).containsExactly(ports, tides);
    assertThat(content.related()).containsExactly(other);
    assertThat(content.further()).containsExactly(coast);
    write(id, StoryField.TOPICS, "");
    assertThat(house.saved(id).topics()).isEmpty();
  }

  @Test
  void thePictureHasWordsOfTheStorysOwn() {
    var id = house.open("Text.");
    write(id, StoryField.PICTURE_CAPTION, "Nothing to see");
    assertThat(house.saved(id).picture()).isNull();
    write(id, StoryField.PICTURE, "7");
    assertThat(house.saved(id).picture())
        .isEqualTo(new Content.LeadPicture(7, "Nothing to see", null));
    write(id, StoryField.PICTURE_ALT, "A grey sea");
    assertThat(house.saved(id).picture())
        .isEqualTo(new Content.LeadPicture(7, "Nothing to see", "A grey sea"));
  }

  @Test
  void twoFieldsOfTwoPeopleStandSideBySide() {
    var id = house.open("Text.");
    assertThat(house.writings.write(id, StoryField.KICKER, 0, "Sea", house.ada))
        .isInstanceOf(FieldChange.Taken.class);
    assertThat(house.writings.write(id, StoryField.TOPICS, 0, "1", house.ben))
        .isInstanceOf(FieldChange.Taken.class);
    assertThat(house.writings.write(id, StoryField.TOPICS, 0, "2", house.ada))
        .isInstanceOfSatisfying(
            FieldChange.Conflict.class,
            conflict -> assertThat(conflict.theirs().value()).isEqualTo("1"));
  }

  @Test
  void refusesWhatIsNoListAndNoPicture() {
    var id = house.open("Text.");
    for (var wrong : new String[] {"Tides", "1,2", "1\n\n2", "1\n", "-1", "12345678901234567890"}) {
      assertThat(house.writings.write(id, StoryField.TOPICS, 0, wrong, house.ada))
          .describedAs(wrong)
          .isInstanceOf(FieldChange.Refused.class);
    }
    assertThat(house.writings.write(id, StoryField.PICTURE, 0, "a", house.ada))
        .isInstanceOf(FieldChange.Refused.class);
  }

  @Test
  void findsTopicsByTheirBeginningFirst() {
    var topics = house.modules.get(Topics.class);
    topics.named("Night ferries");
    topics.named("Ferries");
    topics.named("Bridges");
    assertThat(topics.like(" ferr ", 10))
        .extracting(Topic::name)
        .containsExactly("Ferries", "Night ferries");
    assertThat(topics.like("ferr", 1)).extracting(Topic::name).containsExactly("Ferries");
    assertThat(topics.like("100%", 10)).isEmpty();
  }

  private static void write(Story.Id id, StoryField field, String value) {
    var version =
        house.writings.find(id).orElseThrow().fields().get(field) instanceof WrittenField known
            ? known.version()
            : 0;
    assertThat(house.writings.write(id, field, version, value, house.ada))
        .isInstanceOf(FieldChange.Taken.class);
  }

  private static String lines(long... ids) {
    return Arrays.stream(ids).mapToObj(Long::toString).collect(Collectors.joining("\n"));
  }
}
