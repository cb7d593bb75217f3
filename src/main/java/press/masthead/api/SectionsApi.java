package press.masthead.api;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
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
import press.masthead.api.describe.Tagged;
import press.masthead.api.door.Access;
import press.masthead.api.door.Caller;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Problem;
import press.masthead.api.token.Scope;
import press.masthead.editor.TitleSettings;
import press.masthead.staff.Permission;
import press.masthead.story.Slug;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;

/** A title's sections. */
@RestController
@RequestMapping(SectionsApi.PATH)
class SectionsApi {
  static final String PATH = "/api/v1/titles/{title}/sections";

  private final Sections sections;
  private final TitleSettings settings;
  private final TitleRefs refs;
  private final Access access;

  SectionsApi(Sections sections, TitleSettings settings, TitleRefs refs, Access access) {
    this.sections = sections;
    this.settings = settings;
    this.refs = refs;
    this.access = access;
  }

  @Tagged
  record SectionView(
      long id,
      @Said("the section it stands below; null at the top") @Nullable Long parent,
      String slug,
      String name,
      @Said("its address") String path) {}

  record SectionViews(@Said("siblings in their order") List<SectionView> sections) {}

  record NewSection(
      @Nullable String name,
      @Said("in its address; made from the name if null") @Nullable String slug,
      @Said("the section it is to stand below; null for the top") @Nullable Long parent) {}

  record SectionChange(
      @Nullable String name,
      @Said("in its address") @Nullable String slug,
      @Said("the section it is to stand below") @Nullable Long parent,
      @Said("true to put it at the top") @Nullable Boolean top) {}

  @GetMapping
  @Described(
      value = "Lists a title’s sections",
      scope = Scope.READ,
      problems = Problem.Code.NOT_FOUND)
  ResponseEntity<SectionViews> list(@Said("its number or its slug") @PathVariable String title) {
    var all = sections.tree(readable(title).id()).all();
    return ResponseEntity.ok(new SectionViews(all.stream().map(SectionsApi::view).toList()));
  }

  @GetMapping("/{id}")
  @Described(value = "Reads a section", scope = Scope.READ, problems = Problem.Code.NOT_FOUND)
  ResponseEntity<SectionView> read(
      @Said("its number or its slug") @PathVariable String title, @PathVariable long id) {
    return show(find(readable(title), id));
  }

  @PostMapping
  @Described(
      value = "Adds a section",
      scope = Scope.ADMINISTER,
      status = 201,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.INVALID})
  ResponseEntity<SectionView> add(
      @Said("its number or its slug") @PathVariable String title, @RequestBody NewSection wanted) {
    var found = configured(title);
    var name = wanted.name() == null ? "" : wanted.name().strip();
    var slug = wanted.slug() == null ? Slug.of(name, "section") : wanted.slug();
    var change =
        settings.addSection(found.id(), parent(found, wanted.parent()), slug, name, Caller.me());
    var added = find(found, done(change).value());
    return ResponseEntity.created(
            URI.create("/api/v1/titles/" + found.id().value() + "/sections/" + added.id().value()))
        .eTag(Tag.of(view(added)))
        .body(view(added));
  }

  @PatchMapping("/{id}")
  @Described(
      value = "Renames or moves a section",
      more = "Every address it and those below it ever had leads to the new one.",
      scope = Scope.ADMINISTER,
      problems = {
        Problem.Code.NOT_FOUND,
        Problem.Code.STALE,
        Problem.Code.INVALID,
        Problem.Code.PRECONDITION_REQUIRED
      })
  ResponseEntity<SectionView> change(
      @Said("its number or its slug") @PathVariable String title,
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody SectionChange wanted) {
    var found = configured(title);
    var before = find(found, id);
    Tag.require(ifMatch, view(before));
    var parent =
        Boolean.TRUE.equals(wanted.top())
            ? null
            : wanted.parent() == null ? before.parent() : parent(found, wanted.parent());
    done(
        settings.changeSection(
            before,
            parent,
            wanted.slug() == null ? before.slug() : wanted.slug(),
            wanted.name() == null ? before.name() : wanted.name().strip(),
            Caller.me()));
    return show(find(found, id));
  }

  private Title readable(String title) {
    return refs.among(access.someTitles(Scope.READ, Permission.WRITE), title);
  }

  private Title configured(String title) {
    return refs.among(access.someTitles(Scope.ADMINISTER, Permission.CONFIGURE), title);
  }

  private Section find(Title title, long id) {
    return sections.tree(title.id()).find(new Section.Id(id)).orElseThrow(NotDone::notThere);
  }

  private Section.@Nullable Id parent(Title title, @Nullable Long id) {
    if (id == null) {
      return null;
    }
    return sections
        .tree(title.id())
        .find(new Section.Id(id))
        .orElseThrow(() -> NotDone.because("/parent", "the title has no section " + id))
        .id();
  }

  /** Its words begin with the field. */
  private static Section.Id done(Sections.Change change) {
    return switch (change) {
      case Sections.Change.Done(var id) -> id;
      case Sections.Change.Refused(var why) ->
          throw NotDone.because(
              "/" + why.substring(0, why.indexOf(':')), why.substring(why.indexOf(':') + 2));
    };
  }

  private static ResponseEntity<SectionView> show(Section section) {
    var view = view(section);
    return ResponseEntity.ok().eTag(Tag.of(view)).body(view);
  }

  private static SectionView view(Section section) {
    var parent = section.parent();
    return new SectionView(
        section.id().value(),
        parent == null ? null : parent.value(),
        section.slug(),
        section.name(),
        section.path());
  }
}
