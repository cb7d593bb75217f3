package press.masthead.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PositionTest {
  @Property
  void readsWhatItWrote(@ForAll("positions") Position position) {
    assertThat(Position.parse(position.toString())).isEqualTo(position);
  }

  @Property
  void ordersByTransactionThenEntry(
      @ForAll("positions") Position one, @ForAll("positions") Position other) {
    var expected =
        one.transaction() != other.transaction()
            ? Long.compare(one.transaction(), other.transaction())
            : Long.compare(one.entry(), other.entry());
    assertThat(Integer.signum(one.compareTo(other))).isEqualTo(expected);
    assertThat(Integer.signum(other.compareTo(one))).isEqualTo(-expected);
    assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
  }

  @Property
  void nothingComesBeforeTheStart(@ForAll("positions") Position position) {
    assertThat(position).isGreaterThanOrEqualTo(Position.START);
  }

  @Test
  void refusesWhatIsNoPosition() {
    for (var text : List.of("", "12", "a:1", "1:", ":1", "1:2:3")) {
      assertThatThrownBy(() -> Position.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Provide
  Arbitrary<Position> positions() {
    var few = Arbitraries.longs().between(0, 3);
    var many = Arbitraries.longs().greaterOrEqual(0);
    var number = Arbitraries.oneOf(few, many);
    return Combinators.combine(number, number).as(Position::new);
  }
}
