package press.masthead.story;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.changelog.ChangeLog;
import press.masthead.changelog.Reads;

/** What stories are about. */
@Service
public class Topics {
  private final TopicTable table;
  private final ChangeLog changes;

  Topics(TopicTable table, ChangeLog changes) {
    this.table = table;
    this.changes = changes;
  }

  /** The topic with that slug; added under {@code name} if there is none yet. */
  @Transactional
  public Topic add(String slug, String name) {
    var known = table.bySlug(slug);
    if (known.isPresent()) {
      return known.get();
    }
    changes.append(about(slug));
    return table.insert(slug, name);
  }

  /** The topic of that name; added if there is none yet. */
  @Transactional
  public Topic named(String name) {
    return add(Slug.of(name, "topic"), name);
  }

  public Optional<Topic> bySlug(String slug) {
    Reads.note(about(slug));
    return table.bySlug(slug);
  }

  /** Those whose name holds the words, those that begin with them first. */
  public List<Topic> like(String words, int limit) {
    return table.like(words.strip().toLowerCase(Locale.ROOT), limit);
  }

  /** In the order asked for; unknown ones left out. */
  public List<Topic> all(Collection<Topic.Id> ids) {
    return ids.isEmpty() ? List.of() : table.all(ids);
  }

  private static String about(String slug) {
    return "topic-slug:" + slug;
  }
}
