package press.masthead.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ReadsTest {
  @Test
  void notesWhatIsReadDuringAnAssembly() {
    var keys = new HashSet<String>();
    var page =
        Reads.into(
            keys,
            () -> {
              Reads.note("story:1/body");
              return "page";
            });
    Reads.note("story:2/body");
    assertThat(page).isEqualTo("page");
    assertThat(keys).containsExactly("story:1/body");
  }

  @Test
  void anAssemblyWithinAnotherKeepsItsOwnNotes() {
    var outer = new HashSet<String>();
    var inner = new HashSet<String>();
    Reads.into(
        outer,
        () -> {
          Reads.into(
              inner,
              () -> {
                Reads.note("story:1/teaser");
                return "";
              });
          Reads.note("section:7/latest");
          return "";
        });
    assertThat(inner).containsExactly("story:1/teaser");
    assertThat(outer).containsExactly("section:7/latest");
  }
}
