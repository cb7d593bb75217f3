package press.masthead.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.api.describe.Described;
import press.masthead.api.describe.Said;
import press.masthead.api.door.Access;
import press.masthead.api.door.Caller;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Problem;
import press.masthead.api.token.Scope;
import press.masthead.editor.SavedSearch;
import press.masthead.editor.SavedSearches;
import press.masthead.staff.Permission;

/** The searches that the token's member keeps at the desk. */
@RestController
@RequestMapping("/api/v1/searches")
class SearchesApi {
  private final SavedSearches searches;
  private final TitleRefs titles;
  private final Access access;

  SearchesApi(SavedSearches searches, TitleRefs titles, Access access) {
    this.searches = searches;
    this.titles = titles;
    this.access = access;
  }

  record Search(
      long id,
      String name,
      Asked asks,
      @Said("the path of the list that it asks for") String stories) {}

  record Searches(@Said("by name") List<Search> searches) {}

  record Wanted(@Nullable String name, @Nullable Asked asks) {}

  @GetMapping
  @Described(value = "Lists the searches that the token’s member keeps", scope = Scope.READ)
  ResponseEntity<Searches> list() {
    access.someTitles(Scope.READ, Permission.WRITE);
    return ResponseEntity.ok(
        new Searches(searches.of(Caller.me()).stream().map(SearchesApi::view).toList()));
  }

  @PostMapping
  @Described(
      value = "Keeps a search under a name, in place of what had that name",
      scope = Scope.WRITE,
      problems = Problem.Code.INVALID)
  ResponseEntity<Search> keep(@RequestBody Wanted wanted) {
    access.someTitles(Scope.WRITE, Permission.WRITE);
    var name = wanted.name() == null ? "" : wanted.name().strip();
    var asked = wanted.asks();
    if (asked == null) {
      throw NotDone.because("/asks", "say what is to be asked for");
    }
    searches
        .keep(Caller.me(), name, byNumber(asked).filter())
        .ifPresent(problem -> {
          throw NotDone.because(name.isEmpty() ? "/name" : "", problem);
        });
    return ResponseEntity.ok(
        searches.of(Caller.me()).stream()
            .filter(search -> search.name().equals(name))
            .map(SearchesApi::view)
            .findFirst()
            .orElseThrow());
  }

  @DeleteMapping("/{id}")
  @Described(
      value = "Keeps a search no longer",
      scope = Scope.WRITE,
      status = 204,
      problems = Problem.Code.NOT_FOUND)
  ResponseEntity<Void> remove(@PathVariable long id) {
    access.someTitles(Scope.WRITE, Permission.WRITE);
    if (searches.of(Caller.me()).stream().noneMatch(search -> search.id() == id)) {
      throw NotDone.notThere();
    }
    searches.remove(Caller.me(), id);
    return ResponseEntity.noContent().build();
  }

  /** A title's slug may change; what is kept goes by its number. */
  private Asked byNumber(Asked asked) {
    var title = asked.title();
    return title == null
        ? asked
        : asked.on(Ref.to(titles.known(title, "/asks/title").id().value()));
  }

  private static Search view(SavedSearch kept) {
    var asks = Asked.of(kept.filter());
    return new Search(kept.id(), kept.name(), asks, StoryAnswers.PATH + "?" + asks.search());
  }
}
