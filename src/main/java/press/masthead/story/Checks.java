package press.masthead.story;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Looks at what is to come out, by its kind and by what other modules know. */
@Service
public class Checks {
  private final ObjectProvider<Check> others;

  Checks(ObjectProvider<Check> others) {
    this.others = others;
  }

  /** What is in the way first. */
  public List<Finding> of(Story story) {
    var content = story.content();
    return Stream.concat(
            content.kind().findings(content).stream(),
            others.stream().flatMap(check -> check.findings(story).stream()))
        .sorted(Comparator.comparing(Finding::level))
        .toList();
  }

  /** What an editor must mend before it comes out. */
  List<Publishing.Problem> problems(Story story) {
    return of(story).stream().filter(Finding::isInTheWay).map(Finding::problem).toList();
  }

  /** Which recommendations are passed over if it comes out so, in words; empty if none. */
  public String passedOver(Story story) {
    return of(story).stream()
        .filter(finding -> !finding.isInTheWay())
        .map(Finding::mend)
        .collect(Collectors.joining("; "));
  }
}
