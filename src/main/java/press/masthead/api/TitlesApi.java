package press.masthead.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.api.describe.Described;
import press.masthead.api.describe.Said;
import press.masthead.api.describe.Tagged;
import press.masthead.api.door.Access;
import press.masthead.api.door.Caller;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Problem;
import press.masthead.api.token.Scope;
import press.masthead.editor.TitleSettings;
import press.masthead.staff.Permission;
import press.masthead.title.Title;

/** Who asks, and where they may. */
@RestController
@RequestMapping("/api/v1")
class TitlesApi {
  private final TitleSettings settings;
  private final TitleRefs refs;
  private final Access access;

  TitlesApi(TitleSettings settings, TitleRefs refs, Access access) {
    this.settings = settings;
    this.refs = refs;
    this.access = access;
  }

  record Me(
      @Said("the member that this token acts for") Person member,
      @Said("the token’s name") String token,
      Set<Scope> scopes,
      @Said("numbers of titles") List<Long> titles,
      @Said("when the token ends") Instant expires) {}

  @Tagged
  record View(
      long id,
      String slug,
      String name,
      @Said("where its pages are") String url,
      @Said("in which a story is written if it says no other") String language,
      @Said("its time zone") String zone,
      @Said("whether readers may see which versions of a story were out") boolean versions) {}

  record Change(
      @Said("whether readers may see which versions of a story were out")
          @Nullable Boolean versions) {}

  record Views(List<View> titles) {}

  @GetMapping("/me")
  @Described("Tells what this token is good for")
  ResponseEntity<Me> me() {
    var caller = Caller.required();
    var token = caller.token();
    return ResponseEntity.ok(
        new Me(
            new Person(caller.member().id().value(), caller.member().name()),
            token.name(),
            token.scopes(),
            token.titles().stream().map(Title.Id::value).sorted().toList(),
            token.expires()));
  }

  @GetMapping("/titles")
  @Described(value = "Lists the titles that this token may read", scope = Scope.READ)
  ResponseEntity<Views> titles() {
    var titles = access.someTitles(Scope.READ, Permission.WRITE);
    return ResponseEntity.ok(new Views(titles.stream().map(TitlesApi::view).toList()));
  }

  @GetMapping("/titles/{title}")
  @Described(value = "Reads a title", scope = Scope.READ, problems = Problem.Code.NOT_FOUND)
  ResponseEntity<View> title(@Said("its number or its slug") @PathVariable String title) {
    return show(refs.among(access.someTitles(Scope.READ, Permission.WRITE), title));
  }

  @PatchMapping("/titles/{title}")
  @Described(
      value = "Changes what a newsroom decides about its title",
      scope = Scope.ADMINISTER,
      problems = {
        Problem.Code.NOT_FOUND,
        Problem.Code.STALE,
        Problem.Code.INVALID,
        Problem.Code.PRECONDITION_REQUIRED
      })
  ResponseEntity<View> change(
      @Said("its number or its slug") @PathVariable String title,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Change change) {
    var found = refs.among(access.someTitles(Scope.ADMINISTER, Permission.CONFIGURE), title);
    Tag.require(ifMatch, view(found));
    var versions = change.versions();
    if (versions == null) {
      throw NotDone.because("/versions", "say what changes: true or false");
    }
    settings.showVersions(found.id(), versions, Caller.me());
    return show(refs.get(found.id()));
  }

  private static ResponseEntity<View> show(Title title) {
    var view = view(title);
    return ResponseEntity.ok().eTag(Tag.of(view)).body(view);
  }

  private static View view(Title title) {
    return new View(
        title.id().value(),
        title.slug(),
        title.name(),
        title.url(),
        title.locale().toLanguageTag(),
        title.zone().getId(),
        title.versions());
  }
}
