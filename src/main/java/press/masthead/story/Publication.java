package press.masthead.story;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import press.masthead.changelog.ChangeLog;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/**
 * Makes a revision the published state and says in the change log what that changed, as finely as
 * readers see it: a list is named only if the story enters, leaves or moves in it.
 */
@Component
class Publication {
  private final StoryTable stories;
  private final PublishedTable published;
  private final CalendarTable calendar;
  private final PublishedStories readers;
  private final CorrectionTable corrections;
  private final Titles titles;
  private final Sections sections;
  private final ChangeLog changes;

  Publication(
      StoryTable stories,
      PublishedTable published,
      CalendarTable calendar,
      PublishedStories readers,
      CorrectionTable corrections,
      Titles titles,
      Sections sections,
      ChangeLog changes) {
    this.stories = stories;
    this.published = published;
    this.calendar = calendar;
    this.readers = readers;
    this.corrections = corrections;
    this.titles = titles;
    this.sections = sections;
    this.changes = changes;
  }

  /** How that title files its stories now. */
  Filing filing(Title.Id title) {
    return new Filing(titles.get(title), sections.tree(title));
  }

  Publishing publish(StoryTable.Row story, Stories.Dates dates) {
    sections.hold(story.story().title());
    var filing = filing(story.story().title());
    var problems = filing.problems(story.story().content());
    if (!problems.isEmpty()) {
      return new Publishing.Refused(problems);
    }
    var id = story.story().id();
    var before =
        story.liveRevision() == null ? Optional.<PublishedTable.Row>empty() : published.find(id);
    var content = story.story().content();
    var row = filing.row(id, story.draftRevision(), content, dates, address(story, dates, filing));
    var writes = new Writes();
    published.put(row, writes);
    stories.goLive(
        id,
        story.draftRevision(),
        Filing.slug(row.address()),
        dates.firstPublished(),
        dates.updated(),
        writes);
    relist(story.story(), before, row, filing, writes);
    published.send(writes);
    if (moved(before, row)) {
      count(filing, before, Optional.of(row));
    }
    sayWhatChanged(id, before, row);
    if (before.isEmpty() && story.story().firstPublished() != null) {
      sayOfCorrections(story.story());
    }
    return new Publishing.Published(id, row.address());
  }

  /** Takes a published story out of everything that readers see; leaves it in state {@code to}. */
  Publishing withdraw(StoryTable.Row story, Story.State to) {
    sections.hold(story.story().title());
    var id = story.story().id();
    var before = published.find(id).orElseThrow(() -> none(id));
    var lists = published.listsOf(id);
    var writes = new Writes();
    published.unlist(id, writes);
    published.remove(id, writes);
    stories.goDark(id, to, writes);
    published.send(writes);
    count(filing(story.story().title()), Optional.of(before), Optional.empty());
    changes.append(lists);
    changes.append(id.teaserKey(), id.bodyKey(), id.pathKey(), addressKey(before));
    sayOfCorrections(story.story());
    return new Publishing.Unpublished(id);
  }

  Preview preview(StoryTable.Row story, Stories.Dates dates) {
    var filing = filing(story.story().title());
    var content = story.story().content();
    var missing = filing.problems(content);
    if (!missing.isEmpty()) {
      return new Preview.Refused(missing);
    }
    var address = filing.address(content, story.slug(), dates.firstPublished());
    var row = filing.row(story.story().id(), story.draftRevision(), content, dates, address);
    var said = corrections.of(List.of(story.story().id()));
    return new Preview.Shown(
        readers.preview(row, content, said.stream().map(CorrectionTable.Row::correction).toList()));
  }

  /** What keeps the story from being shown to readers as it is. */
  List<Publishing.Problem> problems(Story story) {
    return filing(story.title()).problems(story.content());
  }

  boolean claim(Story story, String path) {
    changes.append(addressKey(story.title(), path));
    return published.claim(story.title(), path, story.id());
  }

  static String addressKey(Title.Id title, String address) {
    return "address:" + title.value() + address.replaceFirst("^/?", "/");
  }

  private static IllegalStateException none(Story.Id id) {
    return new IllegalStateException(
        "story " + id.value() + " is said to be published, and is not");
  }

  /** Numbered if another story has it. */
  private String address(StoryTable.Row row, Stories.Dates dates, Filing filing) {
    var story = row.story();
    var address = filing.address(story.content(), row.slug(), dates.firstPublished());
    var numbered = address;
    for (int n = 2; !published.claim(story.title(), numbered, story.id()); n++) {
      numbered = address + "-" + n;
    }
    return numbered;
  }

  private void relist(
      Story story,
      Optional<PublishedTable.Row> before,
      PublishedTable.Row row,
      Filing filing,
      Writes writes) {
    var id = story.id();
    // what is not out is in no list
    var was = before.isEmpty() ? Set.<String>of() : published.listsOf(id);
    var is = filing.lists(story.content(), row.firstPublished());
    var moved = moved(before, row);
    if (moved || !was.equals(is)) {
      if (!was.isEmpty()) {
        published.unlist(id, writes);
      }
      published.list(id, is, row.firstPublished(), writes);
      changes.append(moved ? union(was, is) : difference(was, is));
    }
  }

  /** Whether lists show it at another moment, or did not show it. */
  private static boolean moved(Optional<PublishedTable.Row> before, PublishedTable.Row row) {
    return before.isEmpty() || !before.get().firstPublished().equals(row.firstPublished());
  }

  private void sayWhatChanged(
      Story.Id id, Optional<PublishedTable.Row> before, PublishedTable.Row row) {
    changes.append(id.bodyKey());
    if (before.isEmpty() || !before.get().sameTeaser(row)) {
      changes.append(id.teaserKey());
    }
    if (before.isEmpty() || !before.get().address().equals(row.address())) {
      changes.append(addressKey(row));
      before.ifPresent(old -> changes.append(addressKey(old)));
    }
    if (before.isEmpty() || !before.get().samePath(row)) {
      changes.append(id.pathKey());
    }
    if (before.isEmpty() || !Objects.equals(before.get().updated(), row.updated())) {
      changes.append(id.updatedKey());
    }
  }

  /** They come and go with the story. */
  private void sayOfCorrections(Story story) {
    if (corrections.has(story.id())) {
      changes.append(Corrections.key(story.title()), Corrections.key(story.id()));
    }
  }

  /** On the calendar, where it was and is. */
  private void count(
      Filing filing, Optional<PublishedTable.Row> was, Optional<PublishedTable.Row> is) {
    var more = new TreeMap<LocalDate, Integer>();
    was.ifPresent(row -> more.merge(filing.day(row), -1, Integer::sum));
    is.ifPresent(row -> more.merge(filing.day(row), 1, Integer::sum));
    count(filing.title().id(), more);
  }

  /** Also of days whose stories only change places. */
  void count(Title.Id title, SortedMap<LocalDate, Integer> more) {
    more.keySet().forEach(day -> changes.append(PublishedStories.dayKey(title, day)));
    more.values().removeIf(stories -> stories == 0);
    if (!more.isEmpty()) {
      changes.append(calendar.count(title, more));
    }
  }

  private static String addressKey(PublishedTable.Row row) {
    return addressKey(new Title.Id(row.title()), row.address());
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    var all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  private static Set<String> difference(Set<String> some, Set<String> others) {
    var either = union(some, others);
    either.removeIf(list -> some.contains(list) && others.contains(list));
    return either;
  }
}
