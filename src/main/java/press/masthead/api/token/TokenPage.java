package press.masthead.api.token;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.title.Title;

/**
 * A member's tokens, and the form for another.
 *
 * @param titles those that another may be good on
 * @param wanted what was typed
 * @param field which field the problem concerns; empty if none
 * @param secret of the token just made, shown this once; null if none was
 */
public record TokenPage(
    List<TokenRow> tokens,
    List<Title> titles,
    Wanted wanted,
    String field,
    @Nullable String problem,
    @Nullable String secret) {

  public List<Scope> allScopes() {
    return List.of(Scope.values());
  }

  public boolean isWrong(String name) {
    return field.equals(name);
  }
}
