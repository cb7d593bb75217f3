package press.masthead.api;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Problem;

/**
 * Part of a long list.
 *
 * @param next the path where it goes on; null if this is all
 */
record Listed<T>(List<T> shown, @Nullable String next) {
  private static final int MOST = 100;

  /**
   * @param find finds so many of them
   * @param place where the list goes on after one
   */
  static <T> Listed<T> page(int limit, IntFunction<List<T>> find, ToLongFunction<T> place) {
    var found = find.apply(limit(limit) + 1);
    var shown = found.stream().limit(limit).toList();
    return new Listed<>(
        shown, found.size() > limit ? after(place.applyAsLong(shown.getLast())) : null);
  }

  /**
   * @throws NotDone if it is less than one, or more than anybody reads at once
   */
  static int limit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw NotDone.because(Problem.Code.INVALID, "Give as limit 1 to " + MOST + ".");
    }
    return limit;
  }

  private static String after(long place) {
    var next =
        ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("before", place).build();
    return next.getPath() + "?" + next.getQuery();
  }
}
