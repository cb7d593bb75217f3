package press.masthead.media.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import press.masthead.testing.Shared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real agencies' pictures, against what ExifTool reads in them: XMP before IIM before EXIF. */
class WireMetadataTest {
  private static final double TARGET = 0.98;

  /** Formats that are not taken in, and that the reader does not know. */
  private static final Set<String> OTHER_FORMATS = Set.of("JP2", "JXL", "XMP");

  @Test
  void readsWhatExifToolReads() throws IOException {
    var folder = Shared.path("corpora/B-wire/images");
    var wrong = new ArrayList<String>();
    int fields = 0;
    for (var file : expectations(folder)) {
      for (var field : fields(folder, file)) {
        fields++;
        if (!field.expected().equals(field.actual())) {
          wrong.add(field.toString());
        }
      }
    }
    System.out.printf("picture metadata: %d of %d fields%n", fields - wrong.size(), fields);
    assertThat(fields).isGreaterThan(80);
    assertThat(wrong).hasSizeLessThanOrEqualTo((int) (fields * (1 - TARGET)));
  }

  private record Field(String file, String name, List<String> expected, List<String> actual) {}

  private static List<Field> fields(Path folder, JsonNode exif) {
    var file = exif.path("SourceFile").asString();
    var read = MetadataReader.read(folder.resolve(file)).metadata();
    return Stream.of(
            field(
                file,
                exif,
                "caption",
                read.caption(),
                "XMP-dc:Description",
                "IPTC:Caption-Abstract",
                "IFD0:ImageDescription"),
            field(
                file, exif, "headline", read.headline(), "XMP-photoshop:Headline", "IPTC:Headline"),
            new Field(
                file,
                "byline",
                expected(exif, "XMP-dc:Creator", "IPTC:By-line", "IFD0:Artist"),
                read.creators()),
            field(file, exif, "credit", read.credit(), "XMP-photoshop:Credit", "IPTC:Credit"),
            field(
                file,
                exif,
                "copyright",
                read.copyright(),
                "XMP-dc:Rights",
                "IPTC:CopyrightNotice",
                "IFD0:Copyright"),
            field(file, exif, "source", read.source(), "XMP-photoshop:Source", "IPTC:Source"),
            new Field(
                file,
                "keywords",
                expected(exif, "XMP-dc:Subject", "IPTC:Keywords"),
                read.keywords()),
            field(file, exif, "city", read.city(), "XMP-photoshop:City", "IPTC:City"),
            field(
                file,
                exif,
                "country",
                read.country(),
                "XMP-photoshop:Country",
                "IPTC:Country-PrimaryLocationName"),
            field(file, exif, "usage terms", read.usageTerms(), "XMP-xmpRights:UsageTerms"),
            new Field(
                file,
                "created",
                date(
                    expected(
                        exif,
                        "XMP-photoshop:DateCreated",
                        "IPTC:DateCreated",
                        "ExifIFD:DateTimeOriginal")),
                date(List.of(read.created()))))
        .filter(field -> !field.expected().isEmpty())
        .toList();
  }

  private static Field field(
      String file, JsonNode exif, String name, String actual, String... tags) {
    var value = actual.isEmpty() ? List.<String>of() : List.of(actual);
    return new Field(file, name, expected(exif, tags), value);
  }

  /** The first tag that says anything. */
  private static List<String> expected(JsonNode exif, String... tags) {
    return Stream.of(tags)
        .map(tag -> values(exif.path(tag)))
        .filter(values -> !values.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<String> values(JsonNode node) {
    var values = node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    return values.map(v -> v.asString("").strip()).filter(v -> !v.isEmpty()).toList();
  }

  /**
   * ExifTool joins IIM's date and time nowhere: compared is the day, and the time where it has one.
   */
  private static List<String> date(List<String> values) {
    return values.stream()
        .map(v -> v.replaceAll("[^0-9]", ""))
        .map(v -> v.substring(0, Math.min(8, v.length())))
        .toList();
  }

  private static List<JsonNode> expectations(Path folder) throws IOException {
    var all =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("expected-exiftool.json")));
    return StreamSupport.stream(all.spliterator(), false)
        .filter(file -> !OTHER_FORMATS.contains(file.path("File:FileType").asString()))
        .toList();
  }
}
