package press.masthead.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.masthead.changelog.Reads;
import press.masthead.media.image.Samples;
import press.masthead.media.metadata.PictureMetadata;
import press.masthead.media.metadata.Stamp;
import press.masthead.testing.TestDatabase;

class PicturesTest {
  @TempDir static Path data;
  private static TestDatabase database;
  private static MediaModule module;
  private static Pictures pictures;

  @BeforeAll
  static void open() {
    database = TestDatabase.create();
    module = new MediaModule(database, data);
    pictures = module.pictures();
  }

  @AfterAll
  static void close() {
    module.close();
  }

  @Test
  void takesAPictureInWithWhatTheFileSays() {
    var words =
        PictureMetadata.of(
            "Dogs", "Two dogs run", "Dogs", "Jane Doe", "REUTERS", "© Reuters", "Editorial only");
    var picture = taken(Stamp.jpeg(jpeg(640, 480), words), "dogs.jpg");
    assertThat(picture.width()).isEqualTo(640);
    assertThat(picture.height()).isEqualTo(480);
    assertThat(picture.caption()).isEqualTo("Two dogs run");
    assertThat(picture.alt()).isEqualTo("Dogs");
    assertThat(picture.credit()).isEqualTo(new Credit("REUTERS", "Jane Doe"));
    assertThat(picture.creditLine()).isEqualTo("REUTERS/ Jane Doe");
    assertThat(picture.particulars().copyright()).isEqualTo("© Reuters");
    assertThat(picture.particulars().usageTerms()).isEqualTo("Editorial only");
    assertThat(picture.fileName()).isEqualTo("dogs.jpg");
    assertThat(picture.colour()).matches("#[0-9a-f]{6}");
  }

  @Test
  void findsPicturesByTheirWordsTheNewestFirst() {
    var lighthouse = described(81, "Маяк at dawn, Cape-Elvane", "Ida Roe");
    var pier = described(82, "Pier at dawn", "Ida Roe");
    assertThat(pictures.list("ida DAWN", null, 10)).containsExactly(pier, lighthouse);
    assertThat(pictures.list("ida daw", null, 1)).containsExactly(pier);
    assertThat(pictures.list("ida", pier.id(), 10)).containsExactly(lighthouse);
    assertThat(pictures.list("мая", null, 10)).containsExactly(lighthouse);
    assertThat(pictures.list("elvane", null, 10)).containsExactly(lighthouse);
    assertThat(pictures.list("found-81", null, 10)).containsExactly(lighthouse);
    assertThat(pictures.list("roe storm", null, 10)).isEmpty();
    assertThat(pictures.list("", null, 2)).containsExactly(pier, lighthouse);
  }

  private static Picture described(int width, String caption, String photographer) {
    var picture = taken(jpeg(width, 60), "found-" + width + ".jpg");
    var told = Particulars.NONE.withCaption(caption).withCredit(new Credit("", photographer));
    return pictures.describe(picture.id(), told, "test") instanceof Edit.Edited(var edited)
        ? edited
        : picture;
  }

  @Test
  void keepsTheOriginalByteForByte() throws IOException {
    var bytes = jpeg(101, 50);
    try (var original = pictures.openOriginal(taken(bytes, "a.jpg").id()).orElseThrow()) {
      assertThat(original.readAllBytes()).isEqualTo(bytes);
    }
  }

  @Test
  void keepsTheSameFileTwiceAsOnePicture() {
    var bytes = jpeg(102, 50);
    var first = taken(bytes, "a.jpg");
    var again = (TakeIn.Taken) pictures.takeIn(bytes, "b.jpg", "test");
    assertThat(again.already()).isTrue();
    assertThat(again.picture()).isEqualTo(first);
  }

  @Test
  void makesAnotherPictureOfTheSameFileWhenTold() {
    var bytes = jpeg(103, 50);
    var first = taken(bytes, "a.jpg");
    var other =
        (TakeIn.Taken) pictures.takeInAnew(new ByteArrayInputStream(bytes), "a.jpg", "test");
    assertThat(other.already()).isFalse();
    assertThat(other.picture().id()).isNotEqualTo(first.id());
    assertThat(other.picture().original()).isEqualTo(first.original());
  }

  @Test
  void makesOnePictureOfAFileThatManyBringAtOnce() throws Exception {
    var bytes = jpeg(104, 50);
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          crowd.invokeAll(
              IntStream.range(0, 12)
                  .mapToObj(i -> (Callable<Picture>) () -> taken(bytes, "a.jpg"))
                  .toList());
      var ids = ConcurrentHashMap.<Picture.Id>newKeySet();
      for (var one : all) {
        ids.add(one.get().id());
      }
      assertThat(ids).hasSize(1);
    }
  }

  @Test
  void refusesPolitelyAndKeepsNothing() {
    var before = count();
    assertThat(refused("<svg onload='alert(1)'/>".getBytes(UTF_8))).startsWith("SVG");
    assertThat(refused(new byte[0])).startsWith("The file is empty");
    assertThat(refused(new byte[6_000_000]))
        .isEqualTo("The file is larger than 5 MB. Scale the picture down.");
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void saysAnewWhatAPictureShows() {
    var picture = taken(jpeg(105, 50), "a.jpg");
    var particulars =
        new Particulars(
            "Head", "Caption", "Alt", new Credit("AFP", "John Roe"), "© AFP", "No archive");
    var edited = pictures.describe(picture.id(), particulars, "editor");
    assertThat(edited).isInstanceOf(Edit.Edited.class);
    assertThat(pictures.find(picture.id()).orElseThrow().particulars()).isEqualTo(particulars);
    assertThat(changes(picture)).isEqualTo(1);
  }

  @Test
  void logsNoChangeWhereThereIsNone() {
    var picture = taken(jpeg(106, 50), "a.jpg");
    pictures.describe(picture.id(), picture.particulars(), "editor");
    pictures.focus(picture.id(), picture.focus(), "editor");
    assertThat(changes(picture)).isZero();
  }

  @Test
  void namesTheFieldThatIsTooLong() {
    var picture = taken(jpeg(107, 50), "a.jpg");
    var edit =
        pictures.describe(picture.id(), Particulars.NONE.withCaption("x".repeat(4_010)), "editor");
    assertThat(edit)
        .isEqualTo(new Edit.Refused("The caption is too long: take out 10 characters."));
    assertThat(changes(picture)).isZero();
  }

  @Test
  void refusesToEditWhatIsNotThere() {
    assertThat(pictures.describe(new Picture.Id(999_999), Particulars.NONE, "editor"))
        .isEqualTo(new Edit.Refused("There is no picture 999999 any more."));
  }

  @Test
  void movesTheFocus() {
    var picture = taken(jpeg(108, 50), "a.jpg");
    pictures.focus(picture.id(), new Focus(0.25, 1), "editor");
    assertThat(pictures.find(picture.id()).orElseThrow().focus()).isEqualTo(new Focus(0.25, 1));
    assertThat(changes(picture)).isEqualTo(1);
  }

  @Test
  void notesWhatAPageRead() {
    var one = taken(jpeg(109, 50), "a.jpg");
    var other = taken(jpeg(110, 50), "b.jpg");
    Set<String> noted = ConcurrentHashMap.newKeySet();
    var found = Reads.into(noted, () -> pictures.findAll(List.of(one.id(), other.id())));
    assertThat(found).isEqualTo(Map.of(one.id(), one, other.id(), other));
    Reads.into(noted, () -> pictures.find(new Picture.Id(888_888)));
    assertThat(noted)
        .containsExactlyInAnyOrder(
            "picture:" + one.id(), "picture:" + other.id(), "picture:888888");
  }

  @Test
  void survivesARestart() throws IOException {
    var bytes = jpeg(111, 50);
    var picture = taken(bytes, "a.jpg");
    try (var later = new MediaModule(database, data);
        var original = later.pictures().openOriginal(picture.id()).orElseThrow()) {
      assertThat(later.pictures().find(picture.id())).contains(picture);
      assertThat(original.readAllBytes()).isEqualTo(bytes);
    }
  }

  @Test
  void keepsAllTheFileSaidAsItWasFound() {
    var words = PictureMetadata.of("", "As found", "", "A", "B", "C", "D");
    var picture = taken(Stamp.jpeg(jpeg(112, 50), words), "a.jpg");
    pictures.describe(picture.id(), Particulars.NONE, "editor");
    var found =
        module
            .get(JdbcClient.class)
            .sql("select found->>'caption' from picture where id = :id")
            .param("id", picture.id().value())
            .query(String.class)
            .single();
    assertThat(found).isEqualTo("As found");
  }

  private static Picture taken(byte[] bytes, String name) {
    return ((TakeIn.Taken) pictures.takeIn(bytes, name, "test")).picture();
  }

  private static String refused(byte[] bytes) {
    return ((TakeIn.Refused) pictures.takeIn(bytes, "x", "test")).reason();
  }

  private static byte[] jpeg(int width, int height) {
    return Samples.encoded(Samples.gradient(width, height), "jpeg");
  }

  private static long count() {
    return module
        .get(JdbcClient.class)
        .sql("select count(*) from picture")
        .query(Long.class)
        .single();
  }

  private static long changes(Picture picture) {
    return module
        .get(JdbcClient.class)
        .sql("select count(*) from change where :key = any(keys)")
        .param("key", "picture:" + picture.id())
        .query(Long.class)
        .single();
  }
}
