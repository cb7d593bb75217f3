package press.masthead.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import press.masthead.story.Verb;
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

  private final Titles titles;
  private final ImportTable table;
  private final Blobs blobs;
  private final SectionPlacing sections;
  private final Stories stories;
  private final Authors authors;
  private final Pictures pictures;
  private final RelatedPicks related;
  private final RelatedTable relatedTable;
  private final ImprintTaking imprints;
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
      RelatedPicks related,
      RelatedTable relatedTable,
      ImprintTaking imprints,
      TransactionTemplate transaction,
      Clock clock) {
    this.titles = titles;
    this.table = table;
    this.blobs = blobs;
    this.sections = sections;
    this.stories = stories;
    this.authors = authors;
    this.pictures = pictures;
    this.related = related;
    this.relatedTable = relatedTable;
    this.imprints = imprints;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A file with its bytes kept. */
  private record Original(Path file, BlobKey key, Instant time) {}

  /** What to write of a page once its story is known. */
  private record Understood(Extraction page, String identity, PageStory story) {}

  private record Published(Story.Id story, Outcome outcome) {}

  /** The titles there are to import into. */
  public List<Title> titles() {
    return titles.all();
  }

  /**
   * A related story that a page names and that is not here: it is linked when it comes in.
   *
   * @param path of the page
   */
  public record MissingRelated(String path, Story.Id story, String headline) {}

  /**
   * Imports one file after the other and tells of each; nothing of one stays in memory.
   *
   * @return the related stories these pages name that none of them, nor any before, is
   */
  public List<MissingRelated> importPages(
      Title title, Stream<Path> files, Consumer<ImportItem> each) {
    var run = new ImportRun();
    var started = clock.instant();
    files.forEach(file -> each.accept(importPage(title, file, run)));
    return relatedTable.missing(title.id(), started);
  }

  /** Imports one file; whatever is wrong with it is told in the answer. */
  public ImportItem importPage(Title title, Path file) {
    return importPage(title, file, new ImportRun());
  }

  private ImportItem importPage(Title title, Path file, ImportRun run) {
    try {
      return importOriginal(title, keep(file), run);
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

  private ImportItem importOriginal(Title title, Original original, ImportRun run)
      throws IOException {
    var known = table.storyOf(title.id(), original.key());
    if (known.isPresent()) {
      return ImportItem.unchanged(original.file().toString(), known.get());
    }
    try {
      return place(title, original, understand(title, original), run);
    } catch (PageRefused refused) {
      return refuse(title, original, Objects.requireNonNull(refused.getMessage()));
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

  private ImportItem place(Title title, Original original, Understood understood, ImportRun run) {
    var story = understood.story();
    var section = sections.place(title.id(), understood.page().section(), story.remarks());
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          var content = story.content(section, authors, pictures, original.file());
          var id = publish(title, original, understood, content);
          imprints.take(title.id(), understood.page().imprint(), run, story.remarks());
          return record(title, original, understood, id);
        }));
  }

  private Published publish(
      Title title, Original original, Understood understood, Content content) {
    var page = understood.page();
    var remarks = understood.story().remarks();
    var dates = understood.story().dates(original.time());
    var known = table.storyOf(title.id(), understood.identity());
    var picks = related.of(title, page, known.orElse(null), remarks);
    var picked = content.withRelated(picks.stories());
    var id = known.orElseGet(() -> stories.draft(title.id(), picked, Member.MASTHEAD));
    if (known.flatMap(stories::find).filter(story -> story.allows(Verb.SAVE)).isPresent()) {
      stories.save(id, picked, Member.MASTHEAD, "imported again");
    }
    switch (show(id, known.isPresent(), dates)) {
      case Publishing.Published _,
          Publishing.Unpublished _,
          Publishing.Withdrawn _,
          Publishing.Done _ -> {}
      case Publishing.Refused(var problems) -> throw new PageRefused(words(problems));
    }
    redirect(id, understood);
    related.keep(title, id, picks);
    return new Published(id, known.isPresent() ? Outcome.UPDATED : Outcome.IMPORTED);
  }

  private ImportItem record(
      Title title, Original original, Understood understood, Published published) {
    var page = understood.page();
    var story = understood.story();
    var key = HeadlineKey.of(Objects.requireNonNull(page.headline()));
    var json = ExtractionJson.write(page).toString();
    var item = item(original, published, story);
    table.put(title.id(), original.key(), understood.identity(), item, key, json, clock.instant());
    var before = story.remarks().size();
    related.giveToOthers(title, published.story(), page, story.remarks());
    return story.remarks().size() == before ? item : item(original, published, story);
  }

  private static ImportItem item(Original original, Published published, PageStory story) {
    return new ImportItem(
        original.file().toString(),
        published.outcome(),
        published.story(),
        null,
        story.remarks(),
        story.kept());
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
    PageUrl.of(understood.page().url())
        .flatMap(PageUrl::address)
        .filter(path -> !stories.addFormerPath(id, path))
        .ifPresent(path ->
            understood.story().remarks().add("address: another story has " + path + " already"));
  }

  private ImportItem refuse(Title title, Original original, String reason) {
    var item = ImportItem.refused(original.file().toString(), reason);
    transaction.executeWithoutResult(_ ->
        table.put(
            title.id(), original.key(), ownIdentity(original), item, null, null, clock.instant()));
    return item;
  }
}
