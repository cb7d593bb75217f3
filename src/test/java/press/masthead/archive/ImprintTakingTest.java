package press.masthead.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.masthead.archive.ImportItem.Outcome;
import press.masthead.story.Story;
import press.masthead.title.Title;
import press.masthead.title.Titles;
import tools.jackson.databind.json.JsonMapper;

class ImprintTakingTest {
  private static final String PAGE =
      """
      Ferry %d runs all night

      The harbour ferry will run through the night from April, the council decided on Tuesday.

      Most read

      1.
      Harbour ferry to run all night
      World / Asia
      2.
      Night buses fuller than ever
      World

      %s
      """;
  private static final String IMPRINT =
      "Published by the Harbour Press and distributed on the last Friday of every month except July.";

  private static ArchiveHouse house;

  @TempDir private static Path data;
  @TempDir private Path folder;
  private Title title;

  @BeforeAll
  static void open() {
    house = new ArchiveHouse(data);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void foundTitle() {
    title = house.title();
  }

  @Test
  void givesATitleThatHasNoneThePagesImprintAndRule() throws IOException {
    var log = house.sql("select count(*) from change");
    var item = house.importPage(title, folder.resolve("a.txt"), PAGE.formatted(1, IMPRINT));
    var now = house.now(title);
    assertThat(now.imprint()).isEqualTo(IMPRINT);
    var issues = Objects.requireNonNull(now.issues());
    assertThat(issues.rule()).isEqualTo("FREQ=MONTHLY;BYDAY=-1FR;BYMONTH=1,2,3,4,5,6,8,9,10,11,12");
    assertThat(issues.name()).isEqualTo(title.name());
    assertThat(issues.words()).isEqualTo("the last Friday of every month except July");
    assertThat(item.remarks()).anyMatch(remark -> remark.contains("now has the page's"));
    assertThat(house.sql("select count(*) from change")).isGreaterThan(log);
    var next = house.importPage(title, folder.resolve("b.txt"), PAGE.formatted(2, IMPRINT));
    assertThat(next.remarks()).noneMatch(remark -> remark.startsWith("imprint"));
  }

  @Test
  void leavesTheTitlesOwnAndSaysOfAnotherOnceARun() throws IOException {
    house.get(Titles.class).setImprint(title.id(), "Published by its own people.");
    for (var n = 1; n <= 3; n++) {
      Files.writeString(folder.resolve(n + ".txt"), PAGE.formatted(n, IMPRINT));
    }
    Files.writeString(folder.resolve("4.txt"), PAGE.formatted(4, "Published by somebody else."));
    var items = importAll();
    assertThat(house.now(title).imprint()).isEqualTo("Published by its own people.");
    assertThat(house.now(title).issues()).isNull();
    assertThat(items.stream().flatMap(item -> item.remarks().stream()))
        .filteredOn(remark -> remark.startsWith("imprint"))
        .containsExactly(
            "imprint: the title has another; this one is kept with the page only: “%s”"
                .formatted(IMPRINT),
            "imprint: the title has another; this one is kept with the page only:"
                + " “Published by somebody else.”");
  }

  @Test
  void takesNoLineOfTheFootThatDoesNotSayWhoPublishes() throws IOException {
    for (var foot : List.of("© 2019 The Harbour", "Publisher Imprint Terms Privacy")) {
      var item = house.importPage(title, folder.resolve("a.txt"), PAGE.formatted(1, foot));
      assertThat(item.kept()).contains("line of the foot: " + foot);
    }
    assertThat(house.now(title).imprint()).isEmpty();
  }

  @Test
  void tellsEveryRefusalBeforeRemarksAndCountsTheRest() throws IOException {
    var words = new StringWriter();
    try (var report = new ImportReport("t", null)) {
      for (var n = 0; n < 30; n++) {
        var many = List.of("picture: a", "picture in the body: b", "section: c");
        report.add(
            new ImportItem("p" + n, Outcome.IMPORTED, new Story.Id(n), null, many, List.of()));
      }
      report.add(ImportItem.refused("bad", "is empty; save the page again"));
      report.print(new PrintWriter(words));
    }
    assertThat(words.toString().lines())
        .hasSize(23)
        .startsWith(
            "30 imported, 0 updated, 0 unchanged, 1 refused; 30 with remarks",
            "bad: is empty; save the page again",
            "p0: picture: a")
        .endsWith(
            "… and more, in all: picture 30, picture in the body 30, refused 1, section 30."
                + " --report FILE writes every one.");
  }

  @Test
  void reportsTheMostReadListAsKept() throws IOException {
    Files.writeString(folder.resolve("a.txt"), PAGE.formatted(1, ""));
    var json = folder.resolve("report.json");
    var words = new StringWriter();
    try (var report = new ImportReport("t", json)) {
      importAll().forEach(report::add);
      report.print(new PrintWriter(words));
    }
    assertThat(words.toString().lines())
        .contains("kept with the import, not shown: most read of 1 pages");
    var page = JsonMapper.shared().readTree(Files.readString(json)).path("pages").path(0);
    assertThat(page.path("kept").path(0).asString())
        .isEqualTo("most read: the page's list of 2, as of when it was saved");
  }

  private List<ImportItem> importAll() throws IOException {
    var items = new ArrayList<ImportItem>();
    try (var files = PageFiles.under(List.of(folder))) {
      house.get(Imports.class).importPages(title, files, items::add);
    }
    return items;
  }
}
