package press.masthead.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import press.masthead.changelog.Reads;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;

/**
 * What readers see of stories. Every answer notes what a page that shows it depends on: a list by
 * its name, a teaser, a whole story, an address even where nothing answers there yet.
 */
@Service
public class PublishedStories {
  private final PublishedTable table;
  private final Sections sections;

  PublishedStories(PublishedTable table, Sections sections) {
    this.table = table;
    this.sections = sections;
  }

  /** A month of a title's archive and how many stories it holds. */
  public record Month(YearMonth month, int stories) {}

  /** A day on a title's calendar and how many stories it brought. */
  public record Day(LocalDate date, int stories) {}

  /**
   * Where a story is, and when it came out or was last updated.
   *
   * @param path its address on its title
   */
  public record Place(String path, Instant changed) {}

  /** A story in a title's list or a section's, by the moment that places it there. */
  public record Listing(Story.Id story, String list, Instant at) {}

  /**
   * A published story as it is filed, without what follows from where sections stand.
   *
   * @param revision the live revision; another one means other content
   */
  public record Filed(
      Story.Id id, Title.Id title, long revision, Instant firstPublished, Content content) {}

  /** The list of everything on a title. */
  public static String list(Title.Id title) {
    return "title:" + title.value();
  }

  /** The list of a title's month, by the title's own calendar. */
  public static String list(Title.Id title, YearMonth month) {
    return list(title) + "/" + month;
  }

  /** The list of a title's stories on a topic. */
  public static String list(Title.Id title, Topic.Id topic) {
    return list(title) + "/topic:" + topic.value();
  }

  /** The list of what an author has published on a title. */
  public static String list(Title.Id title, Author.Id author) {
    return list(title) + "/author:" + author.value();
  }

  static String monthsKey(Title.Id title) {
    return list(title) + "/months";
  }

  public Optional<PublishedStory> find(Story.Id id) {
    Reads.note(id.bodyKey());
    return table.whole(id).map(this::story);
  }

  /**
   * The published story that has or had this address on the title.
   *
   * @param address the path's last part
   */
  public Optional<PublishedStory> find(Title.Id title, String address) {
    Reads.note(Publication.addressKey(title, address));
    var addressed = table.wholeByAddress(title, address);
    addressed.ifPresent(found -> Reads.note(found.story().bodyKey()));
    return addressed.flatMap(found -> Optional.ofNullable(found.whole())).map(this::story);
  }

  /**
   * The story, published or not, that has or had this address on the title.
   *
   * @param address the path's last part, or a whole former path beginning with a slash
   */
  public Optional<Story.Id> at(Title.Id title, String address) {
    Reads.note(Publication.addressKey(title, address));
    return table.byAddress(title, address);
  }

  /**
   * The newest of a list.
   *
   * @param list from one of the {@code list} methods, or a section's key
   * @param before only older ones; null for the newest of all
   */
  public List<Teaser> newest(String list, @Nullable Instant before, int limit) {
    Reads.note(list);
    return table.newest(list, before, limit).stream().map(this::teaser).toList();
  }

  /** As {@link #newest(String, Instant, int)}, from the newest of all. */
  public List<Teaser> newest(String list, int limit) {
    return newest(list, null, limit);
  }

  /**
   * As {@link #newest(String, int)}, for pages that show when a story was updated, as lists do not.
   */
  public List<Teaser> newestUpdates(String list, int limit) {
    var newest = newest(list, limit);
    newest.forEach(teaser -> Reads.note(teaser.id().bodyKey()));
    return newest;
  }

  /** Those of a list from one moment until before another, newest first. */
  public List<Teaser> between(String list, Instant from, Instant until) {
    Reads.note(list);
    return table.between(list, from, until).stream().map(this::teaser).toList();
  }

  /** The days of a list that hold any story, newest first. */
  public List<Day> days(String list, ZoneId zone) {
    Reads.note(list);
    return table.days(list, zone);
  }

  /** The newest of a list, by nothing but where they are and when they last changed. */
  public List<Place> places(String list, int limit) {
    Reads.note(list);
    return table.places(list, limit).stream().map(this::place).toList();
  }

  /** In the order asked for; those not published are left out. */
  public List<Teaser> all(Collection<Story.Id> ids) {
    ids.forEach(id -> Reads.note(id.teaserKey()));
    return ids.isEmpty() ? List.of() : table.all(ids).stream().map(this::teaser).toList();
  }

  /**
   * The lists of titles and sections that the published ones of {@code ids} stand in. For counting,
   * not for a page: notes nothing.
   */
  public List<Listing> listings(Collection<Story.Id> ids) {
    return table.listings(ids);
  }

  /**
   * Those of {@code ids} that are published, for whoever keeps a copy and follows the change log
   * itself: notes nothing.
   */
  public List<Filed> filed(Collection<Story.Id> ids) {
    return table.filed(ids);
  }

  /**
   * As {@link #filed(Collection)}, all stories of all titles by and by: the next ones after {@code
   * id}, in the order of their ids.
   */
  public List<Filed> filedAfter(Story.Id id, int limit) {
    return table.filedAfter(id, limit);
  }

  /** The months in which a title published anything, newest first. */
  public List<Month> months(Title.Id title) {
    Reads.note(monthsKey(title));
    return table.months(title);
  }

  private PublishedStory story(PublishedTable.Whole whole) {
    return new PublishedStory(
        teaser(whole.row()), whole.content(), whole.authors(), whole.topics());
  }

  private Place place(PublishedTable.Placed row) {
    Reads.note(row.story().bodyKey());
    return new Place(path(row.title(), row.section(), row.address()), row.changed());
  }

  private String path(Title.Id title, Section.Id section, String address) {
    return sections.tree(title).get(section).path() + "/" + address;
  }

  private Teaser teaser(PublishedTable.Row row) {
    var id = new Story.Id(row.story());
    Reads.note(id.teaserKey());
    var title = new Title.Id(row.title());
    var section = new Section.Id(row.section());
    return new Teaser(
        id,
        title,
        section,
        path(title, section, row.address()),
        row.kicker(),
        row.headline(),
        row.standfirst(),
        row.opening(),
        row.byline(),
        row.source(),
        row.language(),
        row.picture(),
        row.firstPublished(),
        row.updated());
  }
}
