package press.masthead.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import press.masthead.title.Section;
import press.masthead.title.SectionTree;

/**
 * Words that name a section lead to the stories in it and below it. Where sections stand and what
 * they are called is asked of their trees at the time of the search, so that a section can move or
 * be renamed without a story being indexed again.
 */
final class SectionNames {
  private static final float WEIGHT = 0.5f;

  private final List<Named> sections = new ArrayList<>();

  private record Named(Set<String> words, Supplier<List<Section>> below) {
    Query stories() {
      return new BoostQuery(new ConstantScoreQuery(among(below.get())), WEIGHT);
    }
  }

  SectionNames(List<SectionTree> trees) {
    for (var tree : trees) {
      for (var section : tree.all()) {
        var words = Word.in(section.name(), List.of()).stream().map(Word::folded).toList();
        sections.add(new Named(Set.copyOf(words), () -> tree.subtree(section.id())));
      }
    }
  }

  List<Query> leadTo(Word word) {
    return sections.stream()
        .filter(section -> section.words().contains(word.folded()))
        .map(Named::stories)
        .toList();
  }

  /** Stories in one section or another of these. */
  static Query among(Collection<Section> sections) {
    var ids = sections.stream().map(each -> new BytesRef(String.valueOf(each.id().value())));
    return new TermInSetQuery(Fields.SECTION, ids.toList());
  }
}
