package press.masthead.archive;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.masthead.archive.RelatedTable.Line;
import press.masthead.archive.RelatedTable.Waiting;
import press.masthead.archive.extract.Extraction;
import press.masthead.staff.Member;
import press.masthead.story.PublishedStories;
import press.masthead.story.PublishedStory;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Teaser;
import press.masthead.story.Verb;
import press.masthead.title.Title;

/**
 * Makes the related stories that a page names the editor's picks of its story, whichever of the two
 * pages comes in first: a line without a story waits, and every page that comes in asks for the
 * lines that wait for it. Once an editor has other picks than the import gave, the story is left
 * alone.
 */
@Component
class RelatedPicks {
  private static final int ENOUGH_TO_DOUBT = 10;
  private static final int MOST_WAITING = 1000;

  private final RelatedTable table;
  private final ImportTable imported;
  private final Stories stories;
  private final PublishedStories published;

  RelatedPicks(
      RelatedTable table, ImportTable imported, Stories stories, PublishedStories published) {
    this.table = table;
    this.imported = imported;
    this.stories = stories;
    this.published = published;
  }

  /** A line and the story it was found to be. */
  private record Named(Line line, Story.@Nullable Id story) {}

  /** What a story is to have as its picks, and the lines they come from. */
  static final class Picks {
    private final List<Named> named;
    private final List<Story.Id> stories;

    private Picks(List<Named> named, List<Story.Id> stories) {
      this.named = List.copyOf(named);
      this.stories = List.copyOf(stories);
    }

    List<Story.Id> stories() {
      return stories;
    }
  }

  /**
   * The picks for the page's story.
   *
   * @param known the story, where the page came in before
   */
  Picks of(Title title, Extraction page, Story.@Nullable Id known, List<String> remarks) {
    if (known != null) {
      var chosen = picks(known);
      if (!chosen.equals(table.given(known))) {
        remarks.add("related: an editor has chosen others since; those stay");
        return new Picks(List.of(), chosen);
      }
    }
    var named = new ArrayList<Named>();
    for (var related : page.related()) {
      var line = line(related);
      named.add(new Named(line, find(title, line, page.url(), known).orElse(null)));
    }
    return new Picks(
        named, named.stream().map(Named::story).filter(Objects::nonNull).distinct().toList());
  }

  private List<Story.Id> picks(Story.Id story) {
    return stories.find(story).map(found -> found.content().related()).orElse(List.of());
  }

  private static Line line(Extraction.Related related) {
    return new Line(
        related.title(), HeadlineKey.of(related.title()), related.url(), related.date());
  }

  /** Notes where the picks of the story come from. */
  void keep(Title title, Story.Id story, Picks picks) {
    table.remove(story);
    for (var place = 0; place < picks.named.size(); place++) {
      var named = picks.named.get(place);
      table.put(title.id(), story, place, named.line(), named.story());
    }
  }

  /** Gives the story to those that came in before it and named it. */
  void giveToOthers(Title title, Story.Id story, Extraction page, List<String> remarks) {
    var headline = HeadlineKey.of(Objects.requireNonNull(page.headline()));
    var urls = PageUrl.of(page.url()).map(PageUrl::spellings).orElse(List.of());
    var waiting = table.waiting(title.id(), headline, urls, MOST_WAITING + 1);
    for (var each : waiting.subList(0, Math.min(MOST_WAITING, waiting.size()))) {
      var found = find(title, each.line(), page.url(), each.story());
      if (found.isPresent() && found.get().equals(story)) {
        give(each, story, remarks);
      }
    }
    if (waiting.size() > MOST_WAITING) {
      remarks.add(
          "related: more than %d stories name it; the others do not link it yet"
              .formatted(MOST_WAITING));
    }
  }

  private void give(Waiting waiting, Story.Id pick, List<String> remarks) {
    var story = stories.find(waiting.story()).orElseThrow();
    if (!story.content().related().equals(table.given(story.id()))) {
      table.remove(story.id());
    } else if (isInWork(story)) {
      remarks.add(
          "related: story %d names it and is being edited; add it there"
              .formatted(story.id().value()));
    } else {
      table.found(waiting, pick);
      show(story, table.given(story.id()));
    }
  }

  /** Whether its newest revision has more than readers see. */
  private boolean isInWork(Story story) {
    var live = published.find(story.id()).map(PublishedStory::content);
    return live.isPresent() && !live.get().equals(story.content());
  }

  private void show(Story story, List<Story.Id> picks) {
    if (!story.allows(Verb.SAVE)) {
      return;
    }
    var content = story.content().withRelated(picks);
    stories.save(story.id(), content, Member.MASTHEAD, "a related story was imported");
    var first = story.firstPublished();
    if (story.state() == Story.State.PUBLISHED && first != null) {
      stories.update(story.id(), Member.MASTHEAD, new Stories.Dates(first, story.updated()));
    }
  }

  private Optional<Story.Id> find(
      Title title, Line line, @Nullable String from, Story.@Nullable Id self) {
    return byUrl(title, line, from)
        .or(() -> byHeadline(title, line, self))
        .filter(story -> !story.equals(self));
  }

  private Optional<Story.Id> byUrl(Title title, Line line, @Nullable String from) {
    return PageUrl.of(line.url())
        .flatMap(url ->
            imported
                .storyOf(title.id(), url.spellings())
                .or(() -> isOwn(title, url, from) ? at(title, url) : Optional.empty()));
  }

  private static boolean isOwn(Title title, PageUrl url, @Nullable String from) {
    return title.hosts().contains(url.host())
        || PageUrl.of(from).filter(page -> page.host().equals(url.host())).isPresent();
  }

  private Optional<Story.Id> at(Title title, PageUrl url) {
    return Stream.of(
            url.address(),
            Optional.of(url.path()).filter(path -> path.length() > 1),
            Optional.of(url.lastPart()).filter(part -> !part.isEmpty()))
        .flatMap(Optional::stream)
        .distinct()
        .flatMap(address -> published.at(title.id(), address).stream())
        .findFirst();
  }

  private Optional<Story.Id> byHeadline(Title title, Line line, Story.@Nullable Id self) {
    if (line.headline().folded().isEmpty()) {
      return Optional.empty();
    }
    var headed =
        table.headed(title.id(), line.headline(), ENOUGH_TO_DOUBT).stream()
            .filter(story -> !story.equals(self))
            .toList();
    return headed.size() == 1 ? Optional.of(headed.getFirst()) : ofTheDay(title, line, headed);
  }

  /** Of several under one headline, such as “Letters”, the one of the day the page gives. */
  private Optional<Story.Id> ofTheDay(Title title, Line line, Collection<Story.Id> headed) {
    var day = line.day();
    if (day == null || headed.isEmpty()) {
      return Optional.empty();
    }
    var near =
        published.all(headed).stream()
            .filter(story ->
                Math.abs(ChronoUnit.DAYS.between(day, title.day(story.firstPublished()))) <= 1)
            .map(Teaser::id)
            .toList();
    return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
  }
}
