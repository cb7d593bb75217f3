package press.masthead.staff;

import java.util.Optional;
import press.masthead.changelog.Change;
import press.masthead.title.Title;

/** How the change log speaks of what the newsroom of a title has before it: stories, desks. */
public final class Newsroom {
  private Newsroom() {}

  public static String key(Title.Id title) {
    return Change.NEWSROOM + title.value();
  }

  /** The title whose newsroom it names; empty if it names something else. */
  public static Optional<Title.Id> title(String key) {
    return key.startsWith(Change.NEWSROOM)
        ? Optional.of(new Title.Id(Long.parseLong(key.substring(Change.NEWSROOM.length()))))
        : Optional.empty();
  }
}
