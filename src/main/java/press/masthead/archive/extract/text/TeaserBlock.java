package press.masthead.archive.extract.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.masthead.archive.extract.Extraction.Related;
import press.masthead.archive.extract.words.PageTime;
import press.masthead.archive.extract.words.RelativeAge;
import press.masthead.archive.extract.words.WrittenDate;

/** A related story: title (with a kicker in capitals before a colon), teaser, section, age. */
final class TeaserBlock {
  private static final int LONGEST_WHEN = 80;

  private TeaserBlock() {}

  /** Whether the lines end as a teaser does, with an age or a date alone. */
  static boolean endsAsTeaser(TextBlock block) {
    return isWhen(block.last());
  }

  private static boolean isWhen(String line) {
    if (line.length() > LONGEST_WHEN) {
      return false;
    }
    if (RelativeAge.isAge(line)) {
      return true;
    }
    var place = WrittenDate.locate(line, false);
    return place.isPresent() && place.get().end() - place.get().start() >= line.length() - 2;
  }

  static Related read(List<String> lines, @Nullable PageTime page) {
    var rest = new ArrayList<>(lines);
    var date = page == null ? null : date(rest.getLast(), page);
    if (isWhen(rest.getLast())) {
      rest.removeLast();
    }
    var title = rest.isEmpty() ? lines.getFirst() : rest.removeFirst();
    List<String> section = rest.isEmpty() ? List.of() : SectionPath.sections(rest.getLast());
    if (!section.isEmpty()) {
      rest.removeLast();
    }
    var teaser = rest.isEmpty() ? null : String.join(" ", rest);
    var headline = Kicker.parted(title);
    return new Related(headline.kicker(), headline.headline(), teaser, section, date, null);
  }

  private static @Nullable LocalDate date(String line, PageTime page) {
    return RelativeAge.date(line, page)
        .or(() ->
            Optional.of(line)
                .filter(TeaserBlock::isWhen)
                .flatMap(WrittenDate::find)
                .map(PageTime::date))
        .orElse(null);
  }
}
