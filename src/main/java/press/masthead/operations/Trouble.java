package press.masthead.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.web.server.PortInUseException;

/** Tells what went wrong: two calm lines to the person, the trace to the log file. */
final class Trouble {
  private static volatile @Nullable Path log;

  private Trouble() {}

  /** Where traces go from now on. */
  static void keepTracesIn(Path file) {
    log = file;
  }

  static int tell(Throwable trouble, PrintWriter terminal) {
    var refusal = refusal(trouble);
    terminal.println(refusal.what());
    terminal.println(refusal.mend());
    terminal.flush();
    keep(trouble);
    return 1;
  }

  static Refusal refusal(Throwable trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case Refusal told -> {
          return told;
        }
        case PortInUseException taken -> {
          return portInUse(taken.getPort());
        }
        case BindException setting -> {
          return wrongSetting(setting);
        }
        default -> {}
      }
    }
    return unexpected(trouble);
  }

  static Refusal portInUse(int port) {
    return new Refusal(
        "Port %d is in use by another program.".formatted(port),
        "Stop that one, or choose another port: ./masthead run --port " + (port + 1));
  }

  private static Refusal wrongSetting(BindException setting) {
    var name = setting.getName().toString();
    var cause = root(setting);
    var why =
        cause instanceof BindValidationException invalid
            ? String.valueOf(
                invalid.getValidationErrors().getAllErrors().getFirst().getDefaultMessage())
            : String.valueOf(cause.getMessage());
    return new Refusal(
        "A setting is not right: " + (why.startsWith("masthead.") ? why : name + ": " + why),
        "Every setting is told of in docs/operations.md.");
  }

  private static Refusal unexpected(Throwable trouble) {
    var root = root(trouble);
    var message = root.getMessage() == null ? root.toString() : root.getMessage();
    return new Refusal(
        "Masthead cannot go on: " + message.lines().findFirst().orElse(message),
        log == null ? "Please report this." : "The details are in " + log);
  }

  private static Throwable root(Throwable trouble) {
    var root = trouble;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static void keep(Throwable trouble) {
    var file = log;
    if (file == null) {
      return;
    }
    var trace = new StringWriter();
    trouble.printStackTrace(new PrintWriter(trace));
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          Instant.now() + " ERROR " + trace,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException notKept) {
      // the two lines have been told
    }
  }
}
