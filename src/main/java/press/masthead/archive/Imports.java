package press.masthead.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import press.masthead.archive.ImportItem.Outcome;
import press.masthead.archive.extract.Extraction;
import press.masthead.archive.extract.ExtractionJson;
import press.masthead.archive.extract.PageRefused;
import press.masthead.media.BlobKey;
import press.masthead.media.Blobs;
import press.masthead.media.Pictures;
import press.masthead.staff.Member;
import press.masthead.story.Authors;
import press.masthead.story.Content;
import press.masthead.story.Publishing;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/**
 * Takes saved pages over as published stories. Each page is its own transaction, so a run that
 * breaks off is resumed by starting it again: what is in already is left alone. The original bytes
 * are kept whatever becomes of them.
 */
@Service
public class Imports {
  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
  private static final int LONGEST_PATH = 1000;

  private final Titles titles;
  private final ImportTable table;
  private final Blobs blobs;
  private final SectionPlacing sections;
  private final Stories stories;
  private final Authors authors;
  private final Pictures pictures;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Imports(
      Titles titles,
      ImportTable table,
      Blobs blobs,
      SectionPlacing sections,
      Stories stories,
      Authors authors,
      Pictures pictures,
      TransactionTemplate transaction,
      Clock clock) {
    this.titles = titles;
    this.table = table;
    this.blobs = blobs;
    this.sections = sections;
    this.stories = stories;
    this.authors = authors;
    this.pictures = pictures;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A file with its bytes kept. */
  private record Original(Path file, BlobKey key, Instant time) {}

  /** What to write of a page once its story is known. */
  private record Understood(Extraction page, String identity, PageStory story) {}

  /** The titles there are to import into. */
  public List<Title> titles() {
    return titles.all();
  }

  /** Imports one file after the other and tells of each; nothing of one stays in memory. */
  public void importPages(Title title, Stream<Path> files, Consumer<ImportItem> each) {
    files.forEach(file -> each.accept(importPage(title, file)));
  }

  /** Imports one file; whatever is wrong with it is told in the answer. */
  public ImportItem importPage(Title title, Path file) {
    try {
      return importOriginal(title, keep(file));
    } catch (IOException e) {
      return ImportItem.refused(file.toString(), PageFiles.reason(e));
    } catch (RuntimeException e) {
      LOG.error("import of {} failed", file, e);
      return ImportItem.refused(
          file.toString(), "could not be imported; the log says why, try again then");
    }
  }

  private Original keep(Path file) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      var key = blobs.put(bytes);
      return new Original(file, key, Files.getLastModifiedTime(file).toInstant());
    }
  }

  private ImportItem importOriginal(Title title, Original original) throws IOException {
    var known = table.storyOf(title.id(), original.key());
    if (known.isPresent()) {
      return new ImportItem(
          original.file().toString(), Outcome.UNCHANGED, known.get(), null, List.of());
    }
    try {
      return place(title, original, understand(title, original));
    } catch (PageRefused refused) {
      return refuse(title, original, java.util.Objects.requireNonNull(refused.getMessage()));
    }
  }

  private Understood understand(Title title, Original original) throws IOException {
    var page = PageFiles.read(original.file()).extract();
    var identity = page.url() == null ? ownIdentity(original) : page.url();
    return new Understood(page, identity, new PageStory(page, title));
  }

  private static String ownIdentity(Original original) {
    return "sha256:" + original.key().sha256();
  }

  private ImportItem place(Title title, Original original, Understood understood) {
    var story = understood.story();
    var section = sections.place(title.id(), understood.page().section(), story.remarks());
    return java.util.Objects.requireNonNull(
        transaction.execute(_ -> {
          var content = story.content(section, authors, pictures, original.file());
          var item = publish(title, original, understood, content);
          var page = ExtractionJson.write(understood.page()).toString();
          table.put(title.id(), original.key(), understood.identity(), item, page, clock.instant());
          return item;
        }));
  }

  private ImportItem publish(
      Title title, Original original, Understood understood, Content content) {
    var dates = understood.story().dates(original.time());
    var known = table.storyOf(title.id(), understood.identity());
    var id = known.orElseGet(() -> stories.draft(title.id(), content, Member.MASTHEAD));
    if (known.isPresent()) {
      stories.save(id, content, Member.MASTHEAD, "imported again");
    }
    switch (show(id, known.isPresent(), dates)) {
      case Publishing.Published _, Publishing.Unpublished _ -> {}
      case Publishing.Refused(var problems) -> throw new PageRefused(words(problems));
    }
    redirect(id, understood);
    return new ImportItem(
        original.file().toString(),
        known.isPresent() ? Outcome.UPDATED : Outcome.IMPORTED,
        id,
        null,
        understood.story().remarks());
  }

  /** A story that was taken off the readers' pages since stays off them. */
  private Publishing show(Story.Id id, boolean known, Stories.Dates dates) {
    if (!known) {
      return stories.publish(id, Member.MASTHEAD, dates);
    }
    var state = stories.find(id).map(Story::state).orElse(Story.State.DRAFT);
    return state == Story.State.PUBLISHED
        ? stories.update(id, Member.MASTHEAD, dates)
        : new Publishing.Unpublished(id);
  }

  private static String words(List<Publishing.Problem> problems) {
    return problems.stream()
        .map(problem -> problem.field() + ": " + problem.mend())
        .collect(Collectors.joining("; "));
  }

  private void redirect(Story.Id id, Understood understood) {
    formerPath(understood.page().url())
        .filter(path -> !stories.addFormerPath(id, path))
        .ifPresent(path ->
            understood.story().remarks().add("address: another story has " + path + " already"));
  }

  private static Optional<String> formerPath(@Nullable String url) {
    if (url == null) {
      return Optional.empty();
    }
    try {
      var uri = URI.create(url);
      var path = uri.getRawPath() == null ? "" : uri.getRawPath();
      var full = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
      return full.length() > 1 && full.startsWith("/") && full.length() <= LONGEST_PATH
          ? Optional.of(full)
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private ImportItem refuse(Title title, Original original, String reason) {
    var item = ImportItem.refused(original.file().toString(), reason);
    transaction.executeWithoutResult(_ ->
        table.put(title.id(), original.key(), ownIdentity(original), item, null, clock.instant()));
    return item;
  }
}
