package press.masthead.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import press.masthead.changelog.Reads;
import press.masthead.story.PublishedStories;
import press.masthead.story.PublishedStory;
import press.masthead.story.Story;
import press.masthead.story.Teaser;
import press.masthead.story.Teasers;

/**
 * The stories to read after one: the editor's picks, then those most like it, on the same title
 * before the publisher's other titles, then the newest of its section. Only what is published, each
 * once, never itself or another story under the same headline.
 */
@Service
public class Related {
  private final PublishedStories stories;
  private final RelatedLists lists;
  private final Optional<SearchIndex> index;

  Related(PublishedStories stories, RelatedLists lists, ObjectProvider<SearchIndex> index) {
    this.stories = stories;
    this.lists = lists;
    this.index = index.stream().findFirst();
  }

  /** As {@link #of(PublishedStory, int)}; nothing if that story is not published. */
  public List<Teaser> of(Story.Id story, int limit) {
    return stories.find(story).map(found -> of(found, limit)).orElse(List.of());
  }

  /**
   * The related stories of {@code story}, at most {@code limit}. Notes what a page that shows them
   * depends on: their teasers, and where the index has a say, the list itself.
   */
  public List<Teaser> of(PublishedStory story, int limit) {
    return of(story, limit, stories.teasers());
  }

  /** As {@link #of(PublishedStory, int)}, for a page that shows other teasers too. */
  public List<Teaser> of(PublishedStory story, int limit, Teasers teasers) {
    var headlines = new LinkedHashSet<String>();
    headlines.add(Fields.sameHeadline(story.teaser().headline()));
    var picks = story.content().related().stream().filter(id -> !id.equals(story.id())).toList();
    var like =
        picks.size() < limit ? like(story, picks, limit - picks.size()) : List.<Story.Id>of();
    teasers.ahead(like);
    var section = "section:" + story.teaser().section().value();
    if (picks.size() + like.size() < limit) {
      teasers.ahead(section, limit - picks.size() - like.size() + 1);
    }
    var related = new ArrayList<>(teasers.all(picks).stream().limit(limit).toList());
    related.forEach(pick -> headlines.add(Fields.sameHeadline(pick.headline())));
    if (related.size() < limit) {
      var enough = related.size() == picks.size();
      var found = enough ? like : like(story, picks, limit - related.size());
      add(related, headlines, teasers.all(found), limit);
    }
    // no more than are shown, unless some stand there already: a page depends on what it reads
    for (int more : new int[] {limit - related.size() + 1, limit * 2 + 1}) {
      if (related.size() < limit) {
        add(related, headlines, newest(section, story, more, teasers), limit);
      }
    }
    return List.copyOf(related);
  }

  private List<Story.Id> like(PublishedStory story, List<Story.Id> picks, int limit) {
    Reads.note(Reads.OF_THIS_NODE);
    Reads.note(RelatedLists.ANY);
    Reads.note(RelatedLists.key(story.id().value()));
    if (index.isEmpty()) {
      return List.of();
    }
    var without = picks.stream().map(Story.Id::value).collect(Collectors.toSet());
    var asked = new RelatedLists.Asked(story.id().value(), without, limit);
    return lists.of(index.get()::read, asked).stream().map(Story.Id::new).toList();
  }

  private static List<Teaser> newest(
      String section, PublishedStory story, int most, Teasers teasers) {
    return teasers.newest(section, most).stream()
        .filter(teaser -> !teaser.id().equals(story.id()))
        .toList();
  }

  private static void add(
      List<Teaser> related, Set<String> headlines, List<Teaser> more, int limit) {
    for (var teaser : more) {
      if (related.size() < limit && headlines.add(Fields.sameHeadline(teaser.headline()))) {
        related.add(teaser);
      }
    }
  }
}
