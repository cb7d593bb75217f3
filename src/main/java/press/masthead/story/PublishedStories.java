package press.masthead.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
  private final Authors authors;
  private final Topics topics;
  private final Sections sections;
  private final WithdrawalTable withdrawals;
  private final CalendarTable calendar;

  PublishedStories(
      PublishedTable table,
      CalendarTable calendar,
      Authors authors,
      Topics topics,
      Sections sections,
      WithdrawalTable withdrawals) {
    this.withdrawals = withdrawals;
    this.table = table;
    this.calendar = calendar;
    this.authors = authors;
    this.topics = topics;
    this.sections = sections;
  }

  /** A month of a title's archive and how many stories it holds. */
  public record Month(YearMonth month, int stories) {
    private static final int MOST_TOGETHER = 500;

    /** Whether it holds too many to be shown together: its days have pages of their own. */
    public boolean isFull() {
      return stories > MOST_TOGETHER;
    }
  }

  /**
   * A month among those of a title's archive.
   *
   * @param earlier the nearest before it that holds any story; null if there is none
   * @param later the nearest after it
   */
  public record MonthBetween(Month month, @Nullable YearMonth earlier, @Nullable YearMonth later) {}

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

  /** Which months hold any story. */
  static String monthsKey(Title.Id title) {
    return list(title) + "/months";
  }

  /** Which days hold any story, and which months are full. */
  static String daysKey(Title.Id title) {
    return list(title) + "/days";
  }

  /** What came out on a day of the title's own calendar. */
  static String dayKey(Title.Id title, LocalDate day) {
    return list(title) + "/" + day;
  }

  public Optional<PublishedStory> find(Story.Id id) {
    Reads.note(id.bodyKey());
    return table.whole(id).map(this::story);
  }

  /** What is at a path: the story, or the way to where it is. */
  public sealed interface Found {
    record Here(PublishedStory story) implements Found {}

    record Elsewhere(String path) implements Found {}
  }

  /**
   * The published story that has or had this address on the title; the way to it depends on nothing
   * else of it.
   *
   * @param address the path's last part
   * @param path the whole path that was asked for
   */
  public Optional<Found> find(Title.Id title, String address, String path) {
    Reads.note(Publication.addressKey(title, address));
    var addressed = table.wholeByAddress(title, address);
    addressed.ifPresent(found -> Reads.note(found.story().pathKey()));
    return addressed
        .flatMap(found -> Optional.ofNullable(found.whole()))
        .map(whole -> found(whole, path));
  }

  private Found found(PublishedTable.Whole whole, String path) {
    var row = whole.row();
    var here = path(new Title.Id(row.title()), row.section(), row.address());
    if (!here.equals(path)) {
      return new Found.Elsewhere(here);
    }
    Reads.note(new Story.Id(row.story()).bodyKey());
    return new Found.Here(story(whole));
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

  /** Where a published story is found. */
  public record Standing(Story.Id id, String path) {}

  /**
   * As {@link #at}, for a way to the story: depends on nothing else of it. Empty where it is not
   * published.
   */
  public Optional<Standing> standing(Title.Id title, String address) {
    Reads.note(Publication.addressKey(title, address));
    var found = table.standing(title, address);
    found.ifPresent(standing -> Reads.note(standing.story().pathKey()));
    return found.flatMap(standing ->
        standing.section() == null || standing.address() == null
            ? Optional.empty()
            : Optional.of(
                new Standing(
                    standing.story(), path(title, standing.section(), standing.address()))));
  }

  /** What readers are told at an address of a story that was taken back for good. */
  public Optional<Notice> notice(Title.Id title, String address) {
    Reads.note(Publication.addressKey(title, address));
    var notice = withdrawals.notice(title, address);
    notice.ifPresent(found -> Reads.note(found.story().pathKey()));
    return notice;
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

  /** As {@link #newest(String, int)}, for whoever says when each was last updated. */
  public List<Teaser> newestWithUpdates(String list, int limit) {
    var newest = newest(list, limit);
    newest.forEach(teaser -> Reads.note(teaser.id().updatedKey()));
    return newest;
  }

  /** What came out on a day of the title's calendar, newest first. */
  public List<Teaser> on(Title title, LocalDate day) {
    Reads.note(dayKey(title.id(), day));
    var list = list(title.id(), YearMonth.from(day));
    return table.between(list, begin(title, day), begin(title, day.plusDays(1))).stream()
        .map(this::teaser)
        .toList();
  }

  /** As {@link #on}, by nothing but where they are and when they last changed. */
  public List<Place> placesOn(Title title, LocalDate day) {
    Reads.note(dayKey(title.id(), day));
    return places(title, YearMonth.from(day), day, day.plusDays(1));
  }

  /** As {@link #placesOn}, of a whole month. */
  public List<Place> placesIn(Title title, YearMonth month) {
    Reads.note(list(title.id(), month));
    return places(title, month, month.atDay(1), month.plusMonths(1).atDay(1));
  }

  private List<Place> places(Title title, YearMonth month, LocalDate from, LocalDate until) {
    return table.places(list(title.id(), month), begin(title, from), begin(title, until)).stream()
        .map(this::place)
        .toList();
  }

  private static Instant begin(Title title, LocalDate day) {
    return day.atStartOfDay(title.zone()).toInstant();
  }

  /** In the order asked for; those not published are left out. */
  public List<Teaser> all(Collection<Story.Id> ids) {
    return teasers().all(ids);
  }

  /** As {@link #all}, for a page that asks more than once. */
  public Teasers teasers() {
    return new Teasers(table, this::teaser);
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
    Reads.note(list(title));
    return calendar.months(title);
  }

  /** One of them; empty if nothing came out in it. */
  public Optional<MonthBetween> month(Title.Id title, YearMonth month) {
    Reads.note(monthsKey(title));
    Reads.note(list(title, month));
    var months = calendar.months(title);
    return IntStream.range(0, months.size())
        .filter(n -> months.get(n).month().equals(month))
        .mapToObj(n ->
            new MonthBetween(
                months.get(n),
                n + 1 < months.size() ? months.get(n + 1).month() : null,
                n > 0 ? months.get(n - 1).month() : null))
        .findFirst();
  }

  /** The days of a month that hold any story, newest first. */
  public List<Day> days(Title.Id title, YearMonth month) {
    Reads.note(list(title, month));
    return calendar.days(title, List.of(month));
  }

  /**
   * What parts a title's whole archive into lists of bearable length, newest first: each month that
   * holds any story as a {@link YearMonth}, and for one that is full its days, each as a {@link
   * LocalDate}.
   */
  public List<Temporal> periods(Title.Id title) {
    Reads.note(daysKey(title));
    var months = calendar.months(title);
    var full = months.stream().filter(Month::isFull).map(Month::month).toList();
    var days =
        calendar.days(title, full).stream()
            .map(Day::date)
            .collect(Collectors.groupingBy(YearMonth::from));
    return months.stream()
        .map(Month::month)
        .<Temporal>flatMap(
            month -> days.containsKey(month) ? days.get(month).stream() : Stream.of(month))
        .toList();
  }

  /** A row that is not published, as if it were. */
  PublishedStory preview(PublishedTable.Row row, Content content, List<Correction> corrections) {
    var ours = content.byline().stream().flatMap(credit -> Stream.ofNullable(credit.author()));
    return new PublishedStory(
        teaser(row),
        content,
        authors.all(ours.toList()),
        topics.all(content.topics()),
        corrections,
        table.beside(new Story.Id(row.story())));
  }

  private PublishedStory story(PublishedTable.Whole whole) {
    return new PublishedStory(
        teaser(whole.row()),
        whole.content(),
        whole.authors(),
        whole.topics(),
        whole.corrections(),
        whole.beside());
  }

  private Place place(PublishedTable.Placed row) {
    Reads.note(row.story().pathKey());
    Reads.note(row.story().updatedKey());
    return new Place(path(row.title(), row.section().value(), row.address()), row.changed());
  }

  private Teaser teaser(PublishedTable.Row row) {
    var id = new Story.Id(row.story());
    Reads.note(id.teaserKey());
    var title = new Title.Id(row.title());
    return new Teaser(
        id,
        title,
        new Section.Id(row.section()),
        path(title, row.section(), row.address()),
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

  private String path(Title.Id title, long section, String address) {
    return sections.tree(title).get(new Section.Id(section)).path() + "/" + address;
  }
}
