package press.masthead.api.door;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import press.masthead.api.token.Scope;
import press.masthead.staff.Permission;
import press.masthead.staff.Staff;
import press.masthead.story.Story;
import press.masthead.story.Verb;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/**
 * What the asking program may do: what its token is good for, on the token's titles, as far as its
 * member may now.
 */
@Component
public class Access {
  private final Staff staff;
  private final Titles titles;

  Access(Staff staff, Titles titles) {
    this.staff = staff;
    this.titles = titles;
  }

  /**
   * Whether it is a title of the token and its member's, whatever the token is good for. What is of
   * any other is answered as if it were not there.
   */
  public boolean knows(Title.Id title) {
    return permissions(title).contains(Permission.WRITE);
  }

  /** As {@link #knows}, for what is not the writers' alone. */
  public boolean concerns(Title.Id title) {
    return !permissions(title).isEmpty();
  }

  /** What the program may do to the story now. */
  public List<Verb> verbs(Story story) {
    var scopes = Caller.required().token().scopes();
    var permissions = permissions(story.title());
    return story.verbs().stream()
        .filter(verb -> scopes.contains(Scope.of(verb)))
        .filter(verb -> permissions.contains(verb.permission()))
        .toList();
  }

  /** Those titles on which the program may do that. */
  public List<Title> titles(Scope scope, Permission permission) {
    var caller = Caller.required();
    if (!caller.token().scopes().contains(scope)) {
      return List.of();
    }
    return staff.titles(caller.member(), permission).stream()
        .filter(title -> caller.token().titles().contains(title.id()))
        .toList();
  }

  /** As {@link #titles}; none is a refusal. */
  public List<Title> someTitles(Scope scope, Permission permission) {
    var some = titles(scope, permission);
    if (some.isEmpty()) {
      throw refused(scope);
    }
    return some;
  }

  public void require(Title.Id title, Scope scope, Permission permission) {
    if (!may(title, scope, permission)) {
      throw refused(scope);
    }
  }

  /** For what concerns the whole publisher: the token is for all of its titles. */
  public void requireWhole(Scope scope) {
    var token = Caller.required().token();
    if (!token.scopes().contains(scope)
        || !titles.all().stream().map(Title::id).allMatch(token.titles()::contains)) {
      throw refused(scope);
    }
  }

  public void require(Story story, Verb verb) {
    require(story.title(), Scope.of(verb), verb.permission());
  }

  private boolean may(Title.Id title, Scope scope, Permission permission) {
    return Caller.required().token().scopes().contains(scope)
        && permissions(title).contains(permission);
  }

  private Set<Permission> permissions(Title.Id title) {
    var caller = Caller.required();
    return caller.token().titles().contains(title)
        ? staff.permissions(caller.member(), title)
        : Set.of();
  }

  private static NotDone refused(Scope scope) {
    return Caller.required().token().scopes().contains(scope)
        ? NotDone.because(
            Problem.Code.FORBIDDEN,
            "The member that this token acts for may not do that, or the token is not for this"
                + " title.")
        : NotDone.because(
            Problem.Code.FORBIDDEN,
            "This takes a token with the scope %s."
                .formatted(scope.name().toLowerCase(Locale.ROOT)));
  }
}
