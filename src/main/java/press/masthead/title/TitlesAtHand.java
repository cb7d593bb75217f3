package press.masthead.title;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The titles, for whoever must not wait, nor go by way of a transaction's proxy. */
@Component
public class TitlesAtHand {
  private final TitleMemory memory;

  TitlesAtHand(TitleMemory memory) {
    this.memory = memory;
  }

  /** As {@link Titles#byHost}; null where that needs a look into the database. Notes nothing. */
  public @Nullable Optional<Title> byHost(String host) {
    var snapshot = memory.atHand();
    return snapshot == null ? null : snapshot.titleOf(host);
  }
}
