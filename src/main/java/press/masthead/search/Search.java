package press.masthead.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import press.masthead.changelog.Freshness;
import press.masthead.search.SearchResult.Hit;
import press.masthead.search.SearchResult.Piece;
import press.masthead.search.WordsQuery.Attempt;
import press.masthead.story.PublishedStories;
import press.masthead.story.Story;
import press.masthead.story.Teaser;
import press.masthead.title.Section;
import press.masthead.title.SectionTree;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** Looks for published stories. Every string of characters is a search; none is an error. */
@Service
public class Search {
  private static final Set<String> SHOWN =
      Set.of(Fields.STORY, Fields.LANGUAGE, Fields.HEADLINE, Fields.STANDFIRST, Fields.BODY);
  private static final int COUNTED = SearchQuery.PAGE * SearchQuery.LAST_PAGE;
  private static final int MANY = 20_000;
  private static final int FEW = 3;
  private static final double MOST_OF_THEM = 0.4;
  private static final double SOME_OF_THEM = 0.34;
  private static final long FAR = 100_000_000_000L;

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Optional<SearchIndex> index;
  private final Freshness freshness;
  private final PublishedStories stories;
  private final Titles titles;
  private final Sections sections;
  private final Clock clock;

  Search(
      ObjectProvider<SearchIndex> index,
      Freshness freshness,
      PublishedStories stories,
      Titles titles,
      Sections sections,
      Clock clock) {
    this.index = index.stream().findFirst();
    this.freshness = freshness;
    this.stories = stories;
    this.titles = titles;
    this.sections = sections;
    this.clock = clock;
  }

  /**
   * Nothing is found by no words at all, unless something else narrows the search.
   *
   * @throws SearchBehind if the index was away, as after a start or an outage, and has not followed
   *     up within two seconds
   */
  public SearchResult find(SearchQuery asked) {
    if (index.isPresent() && !freshness.isClaimedWithin(PATIENCE, SearchIndex.NAME)) {
      throw new SearchBehind();
    }
    boolean complete = index.isPresent() && index.get().isComplete();
    return index
        .flatMap(open -> open.read(searcher -> find(searcher, asked)))
        .map(found -> result(asked, found, complete))
        .orElseGet(() -> SearchResult.none(complete));
  }

  private record Found(long atLeast, List<Marked> stories, boolean loosened) {
    static final Found NOTHING = new Found(0, List.of(), false);
  }

  private record Marked(Story.Id id, List<Piece> headline, List<Piece> excerpt) {}

  /**
   * The queries to try, until one finds something. Of a few words all are expected, of more than a
   * few most.
   */
  static List<Attempt> attempts(WordsQuery query) {
    if (query.size() <= FEW) {
      return List.of(query.all(), query.allWithBeginning(), query.some(SOME_OF_THEM));
    }
    return List.of(query.some(MOST_OF_THEM), query.allWithBeginning(), query.some(SOME_OF_THEM));
  }

  private Found find(IndexSearcher searcher, SearchQuery asked) throws IOException {
    var names = new SectionNames(trees(asked));
    var query = new WordsQuery(Wanted.in(asked.words()), languages(searcher), names::leadTo);
    if (query.isEmpty() && !asked.isFiltered()) {
      return Found.NOTHING;
    }
    int tried = 0;
    for (var attempt : attempts(query)) {
      var top = top(searcher, filtered(attempt.query(), asked), asked);
      if (top.totalHits.value() > 0) {
        boolean loosened = tried > 1 || query.size() > FEW;
        return new Found(top.totalHits.value(), marked(searcher, attempt, top, asked), loosened);
      }
      tried++;
    }
    return Found.NOTHING;
  }

  private TopDocs top(IndexSearcher searcher, Query query, SearchQuery asked) throws IOException {
    int deep = asked.page() * SearchQuery.PAGE;
    if (asked.order() == SearchQuery.Order.RELEVANCE && !Wanted.in(asked.words()).isEmpty()) {
      return new Ranking(clock.instant(), MANY, COUNTED).best(searcher, query, deep);
    }
    var newest = new Sort(new SortField(Fields.AT, SortField.Type.LONG, true));
    return searcher.search(query, new TopFieldCollectorManager(newest, deep, COUNTED));
  }

  private Query filtered(Query words, SearchQuery asked) {
    var query = new BooleanQuery.Builder().add(words, Occur.MUST);
    if (!asked.allTitles()) {
      query.add(term(Fields.TITLE, asked.title().id().value()), Occur.FILTER);
    }
    if (asked.author() != null) {
      query.add(term(Fields.AUTHOR, asked.author().value()), Occur.FILTER);
    }
    if (asked.section() != null) {
      query.add(SectionNames.among(below(asked.title(), asked.section())), Occur.FILTER);
    }
    if (asked.from() != null || asked.to() != null) {
      query.add(days(asked), Occur.FILTER);
    }
    return query.build();
  }

  private static Query days(SearchQuery asked) {
    var zone = asked.title().zone();
    var from = asked.from();
    var to = asked.to();
    long first = from == null ? Long.MIN_VALUE : millis(from.atStartOfDay(zone).toInstant());
    long end = to == null ? Long.MAX_VALUE : millis(to.plusDays(1).atStartOfDay(zone).toInstant());
    return Ranking.between(first, to == null ? end : end - 1);
  }

  /** A day that only a computer knows of stays one. */
  private static long millis(Instant at) {
    return Math.clamp(at.getEpochSecond(), -FAR, FAR) * 1000;
  }

  private List<Section> below(Title title, Section.Id section) {
    var tree = sections.tree(title.id());
    return tree.find(section).isPresent() ? tree.subtree(section) : List.of();
  }

  private List<SectionTree> trees(SearchQuery asked) {
    return asked.allTitles()
        ? titles.all().stream().map(title -> sections.tree(title.id())).toList()
        : List.of(sections.tree(asked.title().id()));
  }

  private static Set<String> languages(IndexSearcher searcher) throws IOException {
    var languages = new LinkedHashSet<String>();
    var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.LANGUAGE);
    if (terms != null) {
      var each = terms.iterator();
      for (var term = each.next(); term != null; term = each.next()) {
        languages.add(term.utf8ToString());
      }
    }
    return languages;
  }

  private static List<Marked> marked(
      IndexSearcher searcher, Attempt words, TopDocs top, SearchQuery asked) throws IOException {
    var stored = searcher.storedFields();
    var stories = new LinkedHashMap<Integer, Document>();
    for (int n = (asked.page() - 1) * SearchQuery.PAGE; n < top.scoreDocs.length; n++) {
      int document = top.scoreDocs[n].doc;
      stories.put(document, stored.document(document, SHOWN));
    }
    var highlights = new Highlights(searcher, words, stories);
    var marked = new ArrayList<Marked>();
    stories.forEach((document, story) -> {
      var id = new Story.Id(Long.parseLong(story.get(Fields.STORY)));
      marked.add(new Marked(id, highlights.headline(document), highlights.excerpt(document)));
    });
    return marked;
  }

  /** What has been unpublished this very moment is left out. */
  private SearchResult result(SearchQuery asked, Found found, boolean complete) {
    var ids = found.stories().stream().map(Marked::id).toList();
    var teasers = stories.all(ids).stream().collect(Collectors.toMap(Teaser::id, teaser -> teaser));
    var hits =
        found.stories().stream()
            .filter(each -> teasers.containsKey(each.id()))
            .map(each -> hit(Objects.requireNonNull(teasers.get(each.id())), each))
            .toList();
    long total = Math.min(found.atLeast(), COUNTED);
    return new SearchResult(
        hits,
        total,
        found.atLeast() <= COUNTED,
        found.loosened(),
        asked.page(),
        (int) Math.min(Math.ceilDiv(total, SearchQuery.PAGE), SearchQuery.LAST_PAGE),
        complete);
  }

  /** An index that has not taken in an update yet knows older words, which are not shown. */
  private static Hit hit(Teaser teaser, Marked marked) {
    if (!text(marked.headline()).equals(teaser.headline())) {
      return new Hit(teaser, plain(teaser.headline()), plain(teaser.summary()));
    }
    return new Hit(
        teaser,
        marked.headline(),
        marked.excerpt().isEmpty() ? plain(teaser.summary()) : marked.excerpt());
  }

  private static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  private static List<Piece> plain(String text) {
    return List.of(new Piece(text, false));
  }

  private static Query term(String field, long id) {
    return new TermQuery(new Term(field, String.valueOf(id)));
  }
}
