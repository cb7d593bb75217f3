package press.masthead.site;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.page.Layouts;
import press.masthead.search.Search;
import press.masthead.search.SearchQuery;
import press.masthead.search.SearchResult;
import press.masthead.story.Author;
import press.masthead.story.Authors;
import press.masthead.title.Section;
import press.masthead.title.SectionTree;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** The search page: made for each who asks, kept by nobody. */
@RestController
class SearchController {
  private final Search search;
  private final Titles titles;
  private final Sections sections;
  private final Authors authors;
  private final Cards cards;
  private final Layouts layouts;
  private final Templates templates;

  SearchController(
      Search search,
      Titles titles,
      Sections sections,
      Authors authors,
      Cards cards,
      Layouts layouts,
      Templates templates) {
    this.search = search;
    this.titles = titles;
    this.sections = sections;
    this.authors = authors;
    this.cards = cards;
    this.layouts = layouts;
    this.templates = templates;
  }

  @GetMapping("/search")
  ResponseEntity<JteModel> find(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String section,
      @RequestParam(required = false) @Nullable String author,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable String page) {
    var asked = new SearchForm(q, section, author, from, to, sort, page);
    return titles
        .byHost(request.getServerName())
        .map(title -> templates.siteSearch(page(title, asked)))
        .map(model -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(model))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private SearchPage page(Title title, SearchForm asked) {
    var tree = sections.tree(title.id());
    var author = authors.bySlug(asked.author()).orElse(null);
    var found = asked.isEmpty() ? null : search.find(query(title, tree, author, asked));
    var heading = asked.q().isEmpty() ? "Search" : "“" + asked.q() + "”";
    return new SearchPage(
        layouts.of(title, heading).at("/search").unlisted(),
        asked,
        tree.all().stream().map(section -> choice(tree, section, asked)).toList(),
        author,
        found == null ? null : count(title, found),
        found == null ? null : hint(asked, found),
        found == null ? List.of() : hits(title, found),
        found == null || found.page() <= 1 ? null : asked.at(found.page() - 1),
        found == null || found.page() >= found.pages() ? null : asked.at(found.page() + 1));
  }

  private static SearchQuery query(
      Title title, SectionTree tree, @Nullable Author author, SearchForm asked) {
    return SearchQuery.of(title, asked.q())
        .in(tree.at(asked.section()).map(Section::id).orElse(null))
        .by(author == null ? null : author.id())
        .between(asked.fromDay().orElse(null), asked.toDay().orElse(null))
        .ordered(asked.newestFirst() ? SearchQuery.Order.NEWEST : SearchQuery.Order.RELEVANCE)
        .page(asked.page());
  }

  private static SearchPage.Choice choice(SectionTree tree, Section section, SearchForm asked) {
    var depth = tree.trail(section.id()).size() - 1;
    return new SearchPage.Choice(
        section, "\u2003".repeat(depth) + section.name(), section.path().equals(asked.section()));
  }

  private static String count(Title title, SearchResult found) {
    var number = NumberFormat.getIntegerInstance(title.locale()).format(found.total());
    if (found.total() == 0) {
      return "No stories";
    }
    return (found.exact() ? "" : "More than ")
        + number
        + (found.total() == 1 ? " story" : " stories");
  }

  private static @Nullable String hint(SearchForm asked, SearchResult found) {
    if (!found.complete()) {
      return "The search is being prepared: there may be more in a few minutes.";
    }
    if (found.total() == 0) {
      return asked.isNarrowed()
          ? "Try other words, or search all sections, authors and days."
          : "Try other or fewer words, and look at how names are spelled.";
    }
    return found.loosened() ? "Some of these have only a part of what you asked for." : null;
  }

  private List<SearchPage.Hit> hits(Title title, SearchResult found) {
    var each = cards.of(title, found.hits().stream().map(SearchResult.Hit::teaser).toList());
    return IntStream.range(0, each.size())
        .mapToObj(n ->
            new SearchPage.Hit(
                each.get(n), found.hits().get(n).headline(), found.hits().get(n).excerpt()))
        .toList();
  }
}
