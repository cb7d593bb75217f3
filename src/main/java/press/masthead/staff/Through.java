package press.masthead.staff;

import java.util.Optional;

/** Implemented by whoever lets something else than a person at the desk act for a member. */
public interface Through {

  /** What acts in the running request, such as {@code api-token:7}; empty if it is not of these. */
  Optional<String> current();
}
