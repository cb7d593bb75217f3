package press.masthead.comment;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.masthead.account.Wait;
import press.masthead.staff.Member;
import press.masthead.story.Story;

/**
 * {@code ./masthead comment}: what the newsroom does about comments until it has screens. A command
 * has nobody's name: the audit has it as the program's own act.
 */
@Command(
    name = "comment",
    description = "What readers said.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CommentCommand.Remove.class,
      CommentCommand.Restore.class,
      CommentCommand.Close.class,
      CommentCommand.Open.class,
      CommentCommand.Verify.class
    })
public final class CommentCommand {

  @Command(name = "remove", description = "Takes a comment away from readers.")
  static final class Remove implements Callable<Integer> {
    @Autowired Moderation moderation;
    @Spec CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The number in its address, #comment-ID.")
    long id;

    @Option(
        names = "--reason",
        required = true,
        paramLabel = "WORDS",
        description = "Why; kept for the newsroom.")
    String reason;

    @Override
    public Integer call() {
      return tell(
          moderation.remove(new Comment.Id(id), reason, Member.MASTHEAD), "Removed.", out(spec));
    }
  }

  @Command(name = "restore", description = "Shows a removed comment again.")
  static final class Restore implements Callable<Integer> {
    @Autowired Moderation moderation;
    @Spec CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The comment's number.")
    long id;

    @Override
    public Integer call() {
      return tell(moderation.restore(new Comment.Id(id), Member.MASTHEAD), "Restored.", out(spec));
    }
  }

  @Command(name = "close", description = "Lets nobody add to a story's comments.")
  static final class Close implements Callable<Integer> {
    @Autowired Moderation moderation;

    @Parameters(paramLabel = "STORY", description = "The story's number.")
    long story;

    @Override
    public Integer call() {
      moderation.close(new Story.Id(story), Member.MASTHEAD);
      return 0;
    }
  }

  @Command(name = "open", description = "Lets readers comment on a story again.")
  static final class Open implements Callable<Integer> {
    @Autowired Moderation moderation;

    @Parameters(paramLabel = "STORY", description = "The story's number.")
    long story;

    @Override
    public Integer call() {
      moderation.open(new Story.Id(story), Member.MASTHEAD);
      return 0;
    }
  }

  @Command(
      name = "verify",
      description = "Counts all comments and compares; fails if a kept count is wrong.")
  static final class Verify implements Callable<Integer> {
    @Autowired Moderation moderation;
    @Spec CommandSpec spec;

    @Override
    public Integer call() {
      var wrong = moderation.miscounts();
      for (var story : wrong) {
        out(spec)
            .printf(
                "Story %d: %d kept, %d counted%n",
                story.story().value(), story.kept(), story.counted());
      }
      out(spec).printf("%,d counts are wrong%n", wrong.size());
      return wrong.isEmpty() ? 0 : 1;
    }
  }

  private static int tell(Said said, String done, PrintWriter terminal) {
    return switch (said) {
      case Said.Done(Comment unused) -> say(done, 0, terminal);
      case Said.Refused(String text) -> say(text, 1, terminal);
      case Said.TooOften(Wait pause) -> say("Wait " + pause.words() + ".", 1, terminal);
    };
  }

  private static int say(String text, int status, PrintWriter terminal) {
    terminal.println(text);
    return status;
  }

  private static PrintWriter out(CommandSpec spec) {
    return spec.commandLine().getOut();
  }
}
