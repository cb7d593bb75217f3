package press.masthead.api.door;

import java.util.Optional;
import org.springframework.stereotype.Component;
import press.masthead.staff.Through;

/** The audit tells what a program did from what its member did. */
@Component
class ThroughToken implements Through {
  @Override
  public Optional<String> current() {
    return Caller.find().map(caller -> caller.token().id().subject());
  }
}
