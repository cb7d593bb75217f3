package press.masthead.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.page.Times;
import press.masthead.staff.Member;

/**
 * Everything around a desk screen's content; made by {@link Desk}, handed to the template {@code
 * desk/layout.jte}.
 *
 * @param heading the screen's name
 * @param member who is signed in; null on the way in
 * @param places where the member may go
 * @param here the path of the place the screen belongs to; empty if to none
 * @param notice what was just done
 * @param csrf goes with every form
 * @param times in the zone of the title at whose host the desk was opened
 */
public record DeskLayout(
    String heading,
    String publisher,
    @Nullable Member member,
    List<Place> places,
    String here,
    @Nullable String notice,
    String csrf,
    Times times,
    String style,
    String script) {

  public DeskLayout {
    places = List.copyOf(places);
  }
}
