package press.masthead.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import press.masthead.media.image.Samples;
import press.masthead.media.metadata.MetadataReader;
import press.masthead.testing.Shared;
import press.masthead.testing.TestDatabase;

class RenditionsTest {
  private static final Particulars WORDS =
      new Particulars(
          "Head", "A caption", "An alt", new Credit("AFP", "Jane Doe"), "© AFP", "Editorial only");

  @TempDir static Path data;
  private static TestDatabase database;
  private static MediaModule module;
  private static MockMvc web;
  private static Picture picture;

  @BeforeAll
  static void open() {
    database = TestDatabase.create();
    module = new MediaModule(database, data);
    web = MockMvcBuilders.standaloneSetup(module.get(PictureController.class)).build();
    picture = taken(Samples.encoded(Samples.gradient(1500, 1200), "jpeg"), WORDS);
  }

  @AfterAll
  static void close() {
    module.close();
  }

  @Test
  void theDarkroomTakesNoProcessorFromVirtualThreadsAndThrowsWhatWasThrown() {
    var darkroom = module.get(Darkroom.class);
    assertThat(darkroom.<Boolean>work(() -> Thread.currentThread().isVirtual())).isFalse();
    assertThatThrownBy(() ->
            darkroom.work(() -> {
              throw new IllegalStateException("fogged");
            }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("fogged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"webp", "jpg"})
  void givesARenditionForGood(String extension) throws Exception {
    var file = picture.version() + "-3x2-640." + extension;
    var answer =
        web.perform(get("/pictures/" + picture.id() + "/" + file))
            .andExpect(status().isOk())
            .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"))
            .andExpect(header().string("ETag", '"' + file + '"'))
            .andExpect(header().string("Content-Type", "image/" + extension.replace("jpg", "jpeg")))
            .andReturn()
            .getResponse();
    var image = ImageIO.read(new ByteArrayInputStream(answer.getContentAsByteArray()));
    assertThat(image.getWidth()).isEqualTo(640);
    assertThat(image.getHeight()).isEqualTo(427);
  }

  @ParameterizedTest
  @ValueSource(strings = {"webp", "jpg"})
  void sendsTheWordsAlong(String extension) throws Exception {
    var file =
        Files.write(data.resolve("out." + extension), bytes(picture, "original-480." + extension));
    assertThat(MetadataReader.read(file).metadata()).isEqualTo(WORDS.stamp());
  }

  @Test
  void tellsNobodyWhereAPictureWasTaken() throws Exception {
    var original = Files.readAllBytes(Shared.path("corpora/B-wire/images/exiftool__GPS.jpg"));
    assertThat(
            ImageMetadataReader.readMetadata(new ByteArrayInputStream(original))
                .getFirstDirectoryOfType(GpsDirectory.class))
        .isNotNull();
    var taken = taken(original, null);
    for (var extension : new String[] {"webp", "jpg"}) {
      var bytes = bytes(taken, "original-120." + extension);
      var out = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
      var names =
          StreamSupport.stream(out.getDirectories().spliterator(), false).map(Directory::getName);
      assertThat(names).doesNotContain("GPS", "Exif SubIFD", "Exif Thumbnail", "ICC Profile");
      var file = Files.write(data.resolve("gps." + extension), bytes);
      assertThat(MetadataReader.read(file).metadata().copyright())
          .isEqualTo("ian Britton - FreeFoto.com");
    }
  }

  @Test
  void answersThatNothingChanged() throws Exception {
    var file = picture.version() + "-original-480.jpg";
    web.perform(
            get("/pictures/" + picture.id() + "/" + file).header("If-None-Match", '"' + file + '"'))
        .andExpect(status().isNotModified());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3x2-641.jpg",
        "3x2-1920.jpg",
        "1x1-640.jpg",
        "original-99999.webp",
        "4x3-640.jpg",
        "3x2-640.png",
        "3x2-0640.jpg",
        "3x2-640.jpg.jpg",
        "3x2-0.jpg"
      })
  void makesNothingThatNoPageShows(String rest) throws Exception {
    web.perform(get("/pictures/" + picture.id() + "/" + picture.version() + "-" + rest))
        .andExpect(status().isNotFound());
  }

  @Test
  void knowsNoOtherPicture() throws Exception {
    web.perform(get("/pictures/777777/" + picture.version() + "-3x2-640.jpg"))
        .andExpect(status().isNotFound());
  }

  @Test
  void showsTheWayFromAnOldAddressToTheNewOne() throws Exception {
    var edited = taken(Samples.encoded(Samples.gradient(700, 500), "jpeg"), WORDS);
    var old = "/pictures/" + edited.id() + "/" + edited.version() + "-original-640.webp";
    web.perform(get(old)).andExpect(status().isOk());
    module.pictures().describe(edited.id(), WORDS.withCaption("Another"), "editor");
    var now = module.pictures().find(edited.id()).orElseThrow();
    assertThat(now.version()).isNotEqualTo(edited.version());
    try (var otherNode = new MediaModule(database, data)) {
      MockMvcBuilders.standaloneSetup(otherNode.get(PictureController.class))
          .build()
          .perform(get(old))
          .andExpect(status().isFound())
          .andExpect(
              redirectedUrl("/pictures/" + now.id() + "/" + now.version() + "-original-640.webp"));
    }
  }

  @Test
  void anEditedCaptionCostsNoEncoding() throws Exception {
    var edited = taken(Samples.encoded(Samples.gradient(710, 500), "jpeg"), WORDS);
    bytes(edited, "original-480.webp");
    var before = renditions();
    module.pictures().describe(edited.id(), WORDS.withCaption("Another"), "editor");
    var now = module.pictures().find(edited.id()).orElseThrow();
    var file = Files.write(data.resolve("edited.webp"), bytes(now, "original-480.webp"));
    assertThat(MetadataReader.read(file).metadata().caption()).isEqualTo("Another");
    assertThat(renditions()).isEqualTo(before);
  }

  @Test
  void makesARenditionOnceForAllWhoAskAtOnce() throws Exception {
    var fresh = taken(Samples.encoded(Samples.gradient(720, 500), "jpeg"), WORDS);
    var before = renditions();
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var asks =
          IntStream.range(0, 20)
              .mapToObj(i -> (Callable<byte[]>) () -> bytes(fresh, "1x1-320.webp"))
              .toList();
      for (var answer : crowd.invokeAll(asks)) {
        assertThat(answer.get()).isNotEmpty();
      }
    }
    assertThat(renditions() - before).isEqualTo(2); // the master and the rendition
  }

  @Test
  void makesAgainWhatTheStoreLost() throws Exception {
    var lost = taken(Samples.encoded(Samples.gradient(730, 500), "jpeg"), WORDS);
    var first = bytes(lost, "original-640.jpg");
    var blobs = module.get(Blobs.class);
    module
        .get(JdbcClient.class)
        .sql("select blob from picture_rendition where original = :original")
        .param("original", lost.original().sha256())
        .query(String.class)
        .list()
        .forEach(blob -> blobs.delete(new BlobKey(blob)));
    try (var later = new MediaModule(database, data)) {
      var again =
          MockMvcBuilders.standaloneSetup(later.get(PictureController.class))
              .build()
              .perform(get("/pictures/" + lost.id() + "/" + lost.version() + "-original-640.jpg"))
              .andExpect(status().isOk())
              .andReturn();
      assertThat(again.getResponse().getContentAsByteArray()).isEqualTo(first);
    }
  }

  private static byte[] bytes(Picture of, String rest) throws Exception {
    return web.perform(get("/pictures/" + of.id() + "/" + of.version() + "-" + rest))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private static Picture taken(byte[] bytes, @Nullable Particulars words) {
    var pictures = module.pictures();
    var taken = ((TakeIn.Taken) pictures.takeIn(bytes, "a.jpg", "test")).picture();
    if (words == null) {
      return taken;
    }
    return ((Edit.Edited) pictures.describe(taken.id(), words, "test")).picture();
  }

  private static long renditions() {
    return module
        .get(JdbcClient.class)
        .sql("select count(*) from picture_rendition")
        .query(Long.class)
        .single();
  }
}
