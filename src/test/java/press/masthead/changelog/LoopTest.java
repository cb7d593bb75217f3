package press.masthead.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoopTest {
  @Test
  void aTurnThatComputesForLongTakesNoProcessorFromVirtualThreads() throws Exception {
    var virtual = new CompletableFuture<Boolean>();
    var loop =
        Loop.start(
            "computing",
            () -> {
              virtual.complete(Thread.currentThread().isVirtual());
              return false;
            });
    try {
      assertThat(virtual.get(10, TimeUnit.SECONDS)).isFalse();
    } finally {
      loop.stop();
    }
  }
}
