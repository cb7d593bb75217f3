package press.masthead.comment;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The order of threads. */
public enum Sort {
  NEWEST("Newest first", "id < :id", "id desc"),
  OLDEST("Oldest first", "id > :id", "id"),
  MOST_REPLIED("Most replies first", "(replies, id) < (:replies, :id)", "replies desc, id desc");

  private final String label;
  private final String beyond;
  private final String order;

  Sort(String label, String beyond, String order) {
    this.label = label;
    this.beyond = beyond;
    this.order = order;
  }

  public String label() {
    return label;
  }

  /** As it stands in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The newest first for whatever is no order. */
  public static Sort of(@Nullable String word) {
    return Arrays.stream(values())
        .filter(sort -> sort.word().equals(word))
        .findFirst()
        .orElse(NEWEST);
  }

  /** SQL: what comes after {@code :replies} and {@code :id}. */
  String beyond() {
    return beyond;
  }

  String order() {
    return order;
  }
}
