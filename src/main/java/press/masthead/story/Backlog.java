package press.masthead.story;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.changelog.ChangeLog;
import press.masthead.staff.Act;
import press.masthead.staff.Audit;
import press.masthead.staff.Member;
import press.masthead.title.Sections;
import press.masthead.title.Title;

/**
 * Takes over stories that came out long ago, many at a time: what they leave behind is what {@link
 * Stories} leaves that drafts and publishes each of them, in a few statements for all.
 */
@Service
public class Backlog {
  private final BacklogTable table;
  private final Publication publication;
  private final Sections sections;
  private final ChangeLog changes;
  private final Audit audit;
  private final Clock clock;

  Backlog(
      BacklogTable table,
      Publication publication,
      Sections sections,
      ChangeLog changes,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.publication = publication;
    this.sections = sections;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /** A story as it came out. */
  public record Old(Content content, Stories.Dates dates) {}

  /**
   * Publishes {@code stories} in one transaction; some thousand at once are a good measure.
   *
   * @return their ids, in the same order
   * @throws IllegalArgumentException if one of them could not be published; then none is
   */
  @Transactional
  public List<Story.Id> takeOver(Title.Id title, List<Old> stories, Member.Id by) {
    sections.hold(title);
    var filing = publication.filing(title);
    stories.forEach(story -> refuse(story, filing));
    var ids = table.storyIds(stories.size());
    var now = clock.instant();
    table.begin(title, ids, now);
    var addresses = addresses(filing, stories, ids);
    var kept = new ArrayList<Kept>();
    for (int n = 0; n < stories.size(); n++) {
      kept.add(kept(filing, stories.get(n), ids.get(n), addresses.get(n)));
    }
    table.publish(title, kept, by, now);
    publication.count(title, days(filing, kept));
    kept.forEach(this::sayWhatChanged);
    audit.record(
        Act.of(by, "story.take-over", "title:" + title.value())
            .on(title)
            .with("stories", String.valueOf(stories.size())));
    return ids.stream().map(each -> new Story.Id(each.story())).toList();
  }

  /** The numbers that a story and its only revision are given. */
  record Ids(long story, long revision) {}

  /** A story with all that is kept of it. */
  record Kept(Ids ids, Content content, PublishedTable.Row row, List<String> lists) {}

  private static void refuse(Old story, Filing filing) {
    var problems = filing.problems(story.content());
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "“" + story.content().headline() + "” cannot be published: " + problems);
    }
  }

  /** Each claimed; those that another story has are numbered, as often as it takes. */
  private List<String> addresses(Filing filing, List<Old> stories, List<Ids> ids) {
    var wanted = new ArrayList<String>();
    for (var story : stories) {
      wanted.add(filing.address(story.content(), null, story.dates().firstPublished()));
    }
    var addresses = new ArrayList<>(wanted);
    var open = new TreeMap<Integer, Long>();
    for (int n = 0; n < stories.size(); n++) {
      open.put(n, ids.get(n).story());
    }
    for (int number = 2; !open.isEmpty(); number++) {
      var claims = new TreeMap<String, Long>();
      open.forEach((n, story) -> claims.putIfAbsent(addresses.get(n), story));
      var claimed = new HashSet<>(table.claim(filing.title().id(), claims));
      open.values().removeAll(claimed);
      for (var n : open.keySet()) {
        addresses.set(n, wanted.get(n) + "-" + number);
      }
    }
    return addresses;
  }

  private static Kept kept(Filing filing, Old story, Ids ids, String address) {
    var content = story.content();
    var dates = story.dates();
    var row = filing.row(new Story.Id(ids.story()), ids.revision(), content, dates, address);
    return new Kept(ids, content, row, List.copyOf(filing.lists(content, dates.firstPublished())));
  }

  private static SortedMap<LocalDate, Integer> days(Filing filing, List<Kept> stories) {
    var days = new TreeMap<LocalDate, Integer>();
    stories.forEach(story -> days.merge(filing.day(story.row()), 1, Integer::sum));
    return days;
  }

  private void sayWhatChanged(Kept story) {
    var id = new Story.Id(story.ids().story());
    changes.append(story.lists());
    changes.append(
        id.bodyKey(),
        id.teaserKey(),
        id.pathKey(),
        id.updatedKey(),
        Publication.addressKey(new Title.Id(story.row().title()), story.row().address()));
  }
}
