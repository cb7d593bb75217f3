package press.masthead.api;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.api.describe.Described;
import press.masthead.api.describe.Said;
import press.masthead.api.door.Caller;
import press.masthead.api.door.Problem;
import press.masthead.api.token.Scope;
import press.masthead.staff.Member;
import press.masthead.staff.Staff;
import press.masthead.story.NewsDesk;
import press.masthead.story.NewsDesks;
import press.masthead.title.Title;

/** The desks of a title and who belongs to them. */
@RestController
@RequestMapping(DeskAnswers.PATH)
class DesksApi {
  private final NewsDesks desks;
  private final DeskAnswers answers;
  private final Staff staff;

  DesksApi(NewsDesks desks, DeskAnswers answers, Staff staff) {
    this.desks = desks;
    this.answers = answers;
    this.staff = staff;
  }

  record Desks(@Said("in their order") List<DeskView> desks) {}

  record NewDesk(@Nullable String name) {}

  record Change(
      @Nullable String name,
      @Said("the numbers of all who are to belong to it") @Nullable List<Long> members) {}

  @GetMapping
  @Described(value = "Lists a title’s desks", scope = Scope.READ, problems = Problem.Code.NOT_FOUND)
  ResponseEntity<Desks> list(@Said("its number or its slug") @PathVariable String title) {
    return ResponseEntity.ok(new Desks(answers.all(answers.readable(title))));
  }

  @GetMapping("/{id}")
  @Described(value = "Reads a desk", scope = Scope.READ, problems = Problem.Code.NOT_FOUND)
  ResponseEntity<DeskView> read(
      @Said("its number or its slug") @PathVariable String title, @PathVariable long id) {
    return answers.show(answers.find(answers.readable(title), id).id());
  }

  @PostMapping
  @Described(
      value = "Adds a desk, behind the others, with a stage for each state",
      scope = Scope.ADMINISTER,
      status = 201,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.INVALID})
  ResponseEntity<DeskView> add(
      @Said("its number or its slug") @PathVariable String title, @RequestBody NewDesk wanted) {
    var found = answers.configured(title);
    var name = wanted.name() == null ? "" : wanted.name();
    var id = DeskAnswers.done(desks.add(found.id(), name, Caller.me()));
    var view = answers.view(desks.find(id).orElseThrow());
    return ResponseEntity.created(
            URI.create("/api/v1/titles/" + found.id().value() + "/desks/" + id.value()))
        .eTag(Tag.of(view))
        .body(view);
  }

  @PatchMapping("/{id}")
  @Described(
      value = "Renames a desk, or says who belongs to it",
      scope = Scope.ADMINISTER,
      problems = {
        Problem.Code.NOT_FOUND,
        Problem.Code.STALE,
        Problem.Code.INVALID,
        Problem.Code.PRECONDITION_REQUIRED
      })
  ResponseEntity<DeskView> change(
      @Said("its number or its slug") @PathVariable String title,
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Change change) {
    var found = answers.configured(title);
    var desk = answers.seen(found, id, ifMatch);
    var members = change.members() == null ? null : members(found, desk, change.members());
    if (change.name() != null) {
      DeskAnswers.done(desks.rename(desk.id(), change.name(), Caller.me()));
    }
    if (members != null) {
      DeskAnswers.done(desks.setMembers(desk.id(), members, Caller.me()));
    }
    return answers.show(desk.id());
  }

  @PostMapping("/{id}/raising")
  @Described(
      value = "Puts a desk before the one that stands before it",
      more = "The first one stays.",
      scope = Scope.ADMINISTER,
      problems = Problem.Code.NOT_FOUND)
  ResponseEntity<Desks> raise(
      @Said("its number or its slug") @PathVariable String title, @PathVariable long id) {
    var found = answers.configured(title);
    DeskAnswers.done(desks.raise(answers.find(found, id).id(), Caller.me()));
    return ResponseEntity.ok(new Desks(answers.all(found)));
  }

  @DeleteMapping("/{id}")
  @Described(
      value = "Removes a desk",
      more = "Its stories stay, on no desk.",
      scope = Scope.ADMINISTER,
      status = 204,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.STALE, Problem.Code.PRECONDITION_REQUIRED})
  ResponseEntity<Void> remove(
      @Said("its number or its slug") @PathVariable String title,
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var desk = answers.seen(answers.configured(title), id, ifMatch);
    DeskAnswers.done(desks.remove(desk.id(), Caller.me()));
    return ResponseEntity.noContent().build();
  }

  /** Who belongs to it already may stay, whatever they may do on the title by now. */
  private Set<Member.Id> members(Title title, NewsDesk desk, List<Long> numbers) {
    var may = staff.of(title.id()).stream().map(Member::id).collect(Collectors.toSet());
    may.addAll(desks.members(desk.id()));
    var problems = new Mending("");
    var members =
        problems.each(
            "/members",
            numbers,
            number -> {
              var id = new Member.Id(number);
              if (!may.contains(id)) {
                throw new Unfit("nobody with the number " + number + " works for this title");
              }
              return id;
            });
    problems.throwIfAny();
    return new HashSet<>(members);
  }
}
