package press.masthead.readership;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import press.masthead.page.Times;
import press.masthead.story.PublishedStories;
import press.masthead.story.Story;
import press.masthead.story.Teaser;
import press.masthead.story.Teasers;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;

/**
 * What is most read, as it was ranked within the last minute or so. An unpublished story is left
 * out at once, and what the list shows of a story is as it is now. A page that shows a list notes
 * the stories' teasers but not the ranking, which says of what time it is.
 */
@Service
public class MostRead {
  private final RecentRankings rankings;
  private final PublishedStories published;
  private final Sections sections;
  private final ReadershipSettings settings;
  private final Clock clock;

  MostRead(
      RecentRankings rankings,
      PublishedStories published,
      Sections sections,
      ReadershipSettings settings,
      Clock clock) {
    this.rankings = rankings;
    this.published = published;
    this.sections = sections;
    this.settings = settings;
    this.clock = clock;
  }

  public Ranking of(Title.Id title) {
    return of(PublishedStories.list(title), published.teasers());
  }

  /** Of a section and all below it. */
  public Ranking of(Section.Id section) {
    return of(key(section), published.teasers());
  }

  /** As {@code readership/mostRead.jte} takes it. */
  public MostReadList list(Title title) {
    return list(title, published.teasers());
  }

  /** As {@link #list(Title)}, for a page that shows other teasers too. */
  public MostReadList list(Title title, Teasers teasers) {
    return new MostReadList(
        of(PublishedStories.list(title.id()), teasers), Times.of(title), MostReadController.PATH);
  }

  /** The stories that {@link #list(Title)} shows, as far as all of them are still published. */
  public List<Story.Id> ahead(Title title) {
    return ahead(PublishedStories.list(title.id()));
  }

  /** As {@link #ahead(Title)}, of a section. */
  public List<Story.Id> ahead(Section.Id section) {
    return ahead(key(section));
  }

  private List<Story.Id> ahead(String list) {
    return rankings
        .find(list)
        .map(stored -> stored.stories().stream().limit(settings.length()).toList())
        .orElse(List.of());
  }

  /** As {@link #list(Title)}, of one of its sections. */
  public MostReadList list(Title title, Section.Id section) {
    return list(title, section, published.teasers());
  }

  /** As {@link #list(Title, Section.Id)}, for a page that shows other teasers too. */
  public MostReadList list(Title title, Section.Id section, Teasers teasers) {
    return new MostReadList(
        of(key(section), teasers),
        Times.of(title),
        MostReadController.PATH + "?section=" + section.value());
  }

  private static String key(Section.Id section) {
    return "section:" + section.value();
  }

  private Ranking of(String list, Teasers teasers) {
    return rankings
        .find(list)
        .map(stored -> ranking(stored, teasers))
        .orElseGet(() -> new Ranking(clock.instant(), settings.window(), List.of()));
  }

  private Ranking ranking(RankingTable.Stored stored, Teasers teasers) {
    var entries = shown(stored.stories(), teasers).stream().map(this::entry).toList();
    return new Ranking(stored.made().asOf(), stored.made().window(), entries);
  }

  /** No more are read than are shown, so that a page depends on no others. */
  private List<Teaser> shown(List<Story.Id> ranked, Teasers teasers) {
    var shown = new ArrayList<Teaser>();
    var next = 0;
    while (shown.size() < settings.length() && next < ranked.size()) {
      var end = Math.min(next + settings.length() - shown.size(), ranked.size());
      shown.addAll(teasers.all(ranked.subList(next, end)));
      next = end;
    }
    return shown;
  }

  private Ranking.Entry entry(Teaser teaser) {
    return new Ranking.Entry(teaser, sections.tree(teaser.title()).trail(teaser.section()));
  }
}
