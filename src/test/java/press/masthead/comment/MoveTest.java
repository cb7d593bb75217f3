package press.masthead.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static press.masthead.comment.Comment.State.REMOVED;
import static press.masthead.comment.Comment.State.VISIBLE;
import static press.masthead.comment.Comment.State.WITHDRAWN;

import org.junit.jupiter.api.Test;

class MoveTest {
  @Test
  void whatItsWriterWithdrewNeverComesBack() {
    for (var move : Move.values()) {
      assertThat(move.from(WITHDRAWN)).as(move.name()).isEmpty();
    }
  }

  @Test
  void whatWasRemovedCanBeRestoredAndNothingElse() {
    assertThat(Move.RESTORE.from(REMOVED)).contains(VISIBLE);
    assertThat(Move.MEND.from(REMOVED)).isEmpty();
    assertThat(Move.WITHDRAW.from(REMOVED)).isEmpty();
  }

  @Test
  void changesTheCountByWhatBecomesVisible() {
    assertThat(Move.MEND.difference()).isZero();
    assertThat(Move.WITHDRAW.difference()).isEqualTo(-1);
    assertThat(Move.REMOVE.difference()).isEqualTo(-1);
    assertThat(Move.RESTORE.difference()).isEqualTo(1);
  }
}
