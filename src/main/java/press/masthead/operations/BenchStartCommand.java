package press.masthead.operations;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "start", description = "How long a second start takes to the first page served.")
final class BenchStartCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return 0;
  }
}
