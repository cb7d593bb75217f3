package press.masthead.api;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import press.masthead.api.door.Access;
import press.masthead.api.door.NotDone;
import press.masthead.api.token.Scope;
import press.masthead.staff.Permission;
import press.masthead.story.NewsDesk;
import press.masthead.story.NewsDesks;
import press.masthead.title.Title;

/** Finds desks for whoever asks, and shows them with the tag by which a change is asked for. */
@Component
class DeskAnswers {
  static final String PATH = "/api/v1/titles/{title}/desks";

  private final NewsDesks desks;
  private final People people;
  private final TitleRefs titles;
  private final Access access;

  DeskAnswers(NewsDesks desks, People people, TitleRefs titles, Access access) {
    this.desks = desks;
    this.people = people;
    this.titles = titles;
    this.access = access;
  }

  Title readable(String title) {
    return titles.among(access.someTitles(Scope.READ, Permission.WRITE), title);
  }

  Title configured(String title) {
    return titles.among(access.someTitles(Scope.ADMINISTER, Permission.CONFIGURE), title);
  }

  NewsDesk find(Title title, long id) {
    return desks
        .find(new NewsDesk.Id(id))
        .filter(desk -> desk.title().equals(title.id()))
        .orElseThrow(NotDone::notThere);
  }

  /** One that who asks has seen as it is. */
  NewsDesk seen(Title title, long id, @Nullable String ifMatch) {
    var desk = find(title, id);
    Tag.require(ifMatch, view(desk));
    return desk;
  }

  List<DeskView> all(Title title) {
    var names = people.byId();
    return desks.of(List.of(title.id())).stream().map(desk -> view(desk, names)).toList();
  }

  DeskView view(NewsDesk desk) {
    return view(desk, people.byId());
  }

  ResponseEntity<DeskView> show(NewsDesk.Id id) {
    var view = view(desks.find(id).orElseThrow(NotDone::notThere));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).eTag(Tag.of(view)).body(view);
  }

  /** What the house refuses about a desk or a stage is its name. */
  static NewsDesk.Id done(NewsDesks.Change change) {
    return switch (change) {
      case NewsDesks.Change.Done(var id) -> id;
      case NewsDesks.Change.Refused(var mend) -> throw NotDone.because("/name", mend);
    };
  }

  private DeskView view(NewsDesk desk, People.Names names) {
    return new DeskView(
        desk.id().value(),
        desk.title().value(),
        desk.name(),
        desk.stages().stream()
            .map(stage -> new DeskView.StageView(stage.id().value(), stage.name(), stage.state()))
            .toList(),
        desks.members(desk.id()).stream()
            .map(names::of)
            .sorted(Comparator.comparingLong(Person::id))
            .toList());
  }
}
