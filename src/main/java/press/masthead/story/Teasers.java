package press.masthead.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import press.masthead.changelog.Reads;
import press.masthead.story.PublishedTable.Newest;

/**
 * The teasers of one page, read in as few statements as can be: what is announced as {@code ahead}
 * comes with what is asked for first. Only what is asked for is noted, since only that is shown.
 * For one page and one thread.
 */
public final class Teasers {
  private final PublishedTable table;
  private final Function<PublishedTable.Row, Teaser> teaser;
  private final Set<Story.Id> ahead = new LinkedHashSet<>();
  private final Set<Newest> listsAhead = new LinkedHashSet<>();
  private final Set<Story.Id> known = new HashSet<>();
  private final Map<Story.Id, PublishedTable.Row> rows = new HashMap<>();
  private final Map<Newest, List<PublishedTable.Row>> lists = new HashMap<>();

  Teasers(PublishedTable table, Function<PublishedTable.Row, Teaser> teaser) {
    this.table = table;
    this.teaser = teaser;
  }

  /** Says that {@link #all} will be asked for these. Reads nothing by itself. */
  public Teasers ahead(Collection<Story.Id> ids) {
    ahead.addAll(ids);
    return this;
  }

  /** Says that {@link #newest} will be asked for this. Reads nothing by itself. */
  public void ahead(String list, int limit) {
    listsAhead.add(new Newest(list, limit));
  }

  /** In the order asked for; those not published are left out. */
  public List<Teaser> all(Collection<Story.Id> ids) {
    ids.forEach(id -> Reads.note(id.teaserKey()));
    if (!known.containsAll(ids)) {
      read(ids);
    }
    return ids.stream().flatMap(id -> Stream.ofNullable(rows.get(id))).map(teaser).toList();
  }

  /** As {@link PublishedStories#newest(String, int)}. */
  public List<Teaser> newest(String list, int limit) {
    return newestOneByOne(list, limit).toList();
  }

  /** As {@link #newest}; of those that are not taken from the stream none is noted. */
  public Stream<Teaser> newestOneByOne(String list, int limit) {
    Reads.note(list);
    var asked = new Newest(list, limit);
    if (!lists.containsKey(asked)) {
      listsAhead.add(asked);
      read(List.of());
    }
    return lists.getOrDefault(asked, List.of()).stream().map(teaser);
  }

  private void read(Collection<Story.Id> ids) {
    ahead.addAll(ids);
    ahead.removeAll(known);
    listsAhead.removeAll(lists.keySet());
    if (listsAhead.isEmpty()) {
      take(table.all(ahead));
    } else {
      var found = table.newestAndAll(List.copyOf(listsAhead), ahead);
      lists.putAll(found.newest());
      found.newest().values().forEach(this::take);
      take(found.all());
    }
    known.addAll(ahead);
    ahead.clear();
    listsAhead.clear();
  }

  private void take(List<PublishedTable.Row> read) {
    for (var row : read) {
      var id = new Story.Id(row.story());
      rows.put(id, row);
      known.add(id);
    }
  }
}
