package press.masthead.story;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.masthead.changelog.ChangeLog;
import press.masthead.story.body.BodyText;
import press.masthead.title.Section;
import press.masthead.title.SectionTree;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/**
 * Makes a revision the published state and says in the change log what that changed, as finely as
 * readers see it: a list is named only if the story enters, leaves or moves in it.
 */
@Component
class Publication {
  private static final int OPENING = 300;

  private final StoryTable stories;
  private final PublishedTable published;
  private final PublishedStories readers;
  private final Titles titles;
  private final Sections sections;
  private final ChangeLog changes;

  Publication(
      StoryTable stories,
      PublishedTable published,
      PublishedStories readers,
      Titles titles,
      Sections sections,
      ChangeLog changes) {
    this.stories = stories;
    this.published = published;
    this.readers = readers;
    this.titles = titles;
    this.sections = sections;
    this.changes = changes;
  }

  Publishing publish(Verb verb, StoryTable.Row story, Stories.Dates dates) {
    sections.hold(story.story().title());
    var problems = problems(verb, story.story());
    if (!problems.isEmpty()) {
      return new Publishing.Refused(problems);
    }
    var before = published.find(story.story().id());
    var row = row(story, dates, address(story, dates));
    published.put(row);
    stories.goLive(
        story.story().id(),
        story.draftRevision(),
        slug(row),
        dates.firstPublished(),
        dates.updated());
    relist(story.story(), before, row);
    sayWhatChanged(story.story().id(), before, row);
    return new Publishing.Published(story.story().id(), row.address());
  }

  Publishing unpublish(StoryTable.Row story) {
    sections.hold(story.story().title());
    var id = story.story().id();
    var refused = Verb.UNPUBLISH.refusedFrom(story.story().state());
    var before = published.find(id);
    if (refused.isPresent() || before.isEmpty()) {
      return new Publishing.Refused(refused.stream().toList());
    }
    var lists = published.listsOf(id);
    published.unlist(id);
    published.remove(id);
    stories.goDark(id);
    count(before.get(), -1);
    changes.append(lists);
    changes.append(id.teaserKey(), id.bodyKey(), id.pathKey(), addressKey(before.get()));
    return new Publishing.Unpublished(id);
  }

  Preview preview(StoryTable.Row story, Stories.Dates dates) {
    var missing = missing(story.story());
    return missing.isEmpty()
        ? new Preview.Shown(
            readers.preview(row(story, dates, wanted(story, dates)), story.story().content()))
        : new Preview.Refused(missing);
  }

  boolean claim(Story story, String path) {
    changes.append(addressKey(story.title(), path));
    return published.claim(story.title(), path, story.id());
  }

  static String addressKey(Title.Id title, String address) {
    return "address:" + title.value() + address.replaceFirst("^/?", "/");
  }

  private List<Publishing.Problem> problems(Verb verb, Story story) {
    var problems = new ArrayList<Publishing.Problem>();
    verb.refusedFrom(story.state()).ifPresent(problems::add);
    problems.addAll(missing(story));
    return problems;
  }

  private List<Publishing.Problem> missing(Story story) {
    var problems = new ArrayList<Publishing.Problem>();
    if (story.content().headline() == null) {
      problems.add(new Publishing.Problem("headline", "write a headline before publishing"));
    }
    var section = story.content().section();
    if (section == null) {
      problems.add(new Publishing.Problem("section", "choose a section before publishing"));
    } else if (sections.tree(story.title()).find(section).isEmpty()) {
      problems.add(new Publishing.Problem("section", "choose a section of this story's title"));
    }
    return problems;
  }

  private PublishedTable.Row row(StoryTable.Row story, Stories.Dates dates, String address) {
    var content = story.story().content();
    var picture = content.picture();
    return new PublishedTable.Row(
        story.story().id().value(),
        story.story().title().value(),
        required(content.section()).value(),
        address,
        story.draftRevision(),
        dates.firstPublished(),
        dates.updated(),
        content.kicker(),
        required(content.headline()),
        content.standfirst(),
        opening(BodyText.of(content.body())),
        content.byline().stream().map(Content.Credit::name).toList(),
        content.source(),
        content.language(),
        picture == null ? null : picture.picture());
  }

  /** The day of first publication and the slug; numbered if another story has it. */
  private String address(StoryTable.Row row, Stories.Dates dates) {
    var address = wanted(row, dates);
    var numbered = address;
    for (int n = 2; !published.claim(row.story().title(), numbered, row.story().id()); n++) {
      numbered = address + "-" + n;
    }
    return numbered;
  }

  private String wanted(StoryTable.Row row, Stories.Dates dates) {
    var story = row.story();
    var wanted =
        Stream.of(Optional.ofNullable(story.content().slug()), Optional.ofNullable(row.slug()))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseGet(() -> required(story.content().headline()));
    var day = titles.get(story.title()).day(dates.firstPublished());
    return day + "-" + Slug.of(wanted, "story");
  }

  private static String slug(PublishedTable.Row row) {
    return row.address().substring("2026-01-01-".length());
  }

  private void relist(Story story, Optional<PublishedTable.Row> before, PublishedTable.Row row) {
    var id = story.id();
    var was = published.listsOf(id);
    var is = lists(story, row);
    var moved = before.isEmpty() || !before.get().firstPublished().equals(row.firstPublished());
    if (moved || !was.equals(is)) {
      published.unlist(id);
      published.list(id, is, row.firstPublished());
      changes.append(moved ? union(was, is) : difference(was, is));
    }
    if (moved) {
      before.ifPresent(old -> count(old, -1));
      count(row, 1);
    }
  }

  private Set<String> lists(Story story, PublishedTable.Row row) {
    var content = story.content();
    var tree = sections.tree(story.title());
    var lists = new TreeSet<String>();
    lists.add(PublishedStories.list(story.title()));
    lists.add(PublishedStories.list(story.title(), month(row)));
    Stream.concat(Stream.of(required(content.section())), content.further().stream())
        .filter(section -> tree.find(section).isPresent())
        .flatMap(section -> trail(tree, section))
        .forEach(lists::add);
    content.topics().forEach(topic -> lists.add(PublishedStories.list(story.title(), topic)));
    content.byline().stream()
        .flatMap(credit -> Stream.ofNullable(credit.author()))
        .forEach(author -> lists.add(PublishedStories.list(story.title(), author)));
    return lists;
  }

  private static Stream<String> trail(SectionTree tree, Section.Id section) {
    return tree.trail(section).stream().map(Section::key);
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

  private void count(PublishedTable.Row row, int by) {
    var title = new Title.Id(row.title());
    published.countMonth(title, month(row), by);
    changes.append(PublishedStories.monthsKey(title));
  }

  private YearMonth month(PublishedTable.Row row) {
    return YearMonth.from(titles.get(new Title.Id(row.title())).day(row.firstPublished()));
  }

  private static String addressKey(PublishedTable.Row row) {
    return addressKey(new Title.Id(row.title()), row.address());
  }

  private static String opening(String text) {
    var paragraph = text.strip().lines().findFirst().orElse("");
    if (paragraph.length() <= OPENING) {
      return paragraph;
    }
    var cut = paragraph.lastIndexOf(' ', OPENING);
    return paragraph.substring(0, cut > 0 ? cut : paragraph.offsetByCodePoints(0, OPENING / 2))
        + " …";
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

  private static <T> T required(@Nullable T checked) {
    return Objects.requireNonNull(checked, "checked before publishing");
  }
}
