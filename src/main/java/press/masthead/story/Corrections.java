package press.masthead.story;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import press.masthead.changelog.Reads;
import press.masthead.title.Title;

/**
 * What was said to be wrong in stories that are out, for readers. A story that is out no longer
 * takes its corrections with it.
 */
@Service
public class Corrections {
  private final CorrectionTable table;
  private final PublishedStories stories;

  Corrections(CorrectionTable table, PublishedStories stories) {
    this.table = table;
    this.stories = stories;
  }

  /** A month on a title's calendar and how many corrections it brought. */
  public record Month(YearMonth month, int corrections) {}

  /** A correction beneath the headline that its story has now. */
  public record Corrected(Teaser story, Correction correction) {}

  static String key(Title.Id title) {
    return "title:" + title.value() + "/corrections";
  }

  static String key(Story.Id story) {
    return "story:" + story.value() + "/corrections";
  }

  /** The months in which a title corrected anything, newest first. */
  public List<Month> months(Title title) {
    Reads.note(key(title.id()));
    return table.months(title.id(), title.zone());
  }

  /** All of a month's corrections, newest first. */
  public List<Corrected> in(Title title, YearMonth month) {
    Reads.note(key(title.id()));
    var from = month.atDay(1).atStartOfDay(title.zone()).toInstant();
    var until = month.plusMonths(1).atDay(1).atStartOfDay(title.zone()).toInstant();
    var rows = table.between(title.id(), from, until);
    var teasers = teasers(rows.stream().map(CorrectionTable.Row::story).distinct().toList());
    return rows.stream()
        .flatMap(row ->
            Stream.ofNullable(teasers.get(row.story()))
                .map(teaser -> new Corrected(teaser, row.correction())))
        .toList();
  }

  /** Of those stories, each one's newest first; stories without any are left out. */
  public Map<Story.Id, List<Correction>> of(Collection<Story.Id> ids) {
    ids.forEach(id -> Reads.note(key(id)));
    return ids.isEmpty()
        ? Map.of()
        : table.of(ids).stream()
            .collect(
                groupingBy(
                    CorrectionTable.Row::story,
                    mapping(CorrectionTable.Row::correction, toList())));
  }

  private Map<Story.Id, Teaser> teasers(List<Story.Id> ids) {
    return stories.all(ids).stream().collect(Collectors.toMap(Teaser::id, Function.identity()));
  }
}
