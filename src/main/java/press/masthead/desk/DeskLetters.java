package press.masthead.desk;

import gg.jte.generated.precompiled.Templates;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import press.masthead.account.Token;
import press.masthead.mail.Mail;
import press.masthead.mail.Outbox;
import press.masthead.staff.Member;
import press.masthead.title.Title;

/** Posts the mails by which somebody comes to the desk: each has a link that is good once. */
@Component
public class DeskLetters {
  private final Outbox outbox;
  private final Templates templates;

  DeskLetters(Outbox outbox, Templates templates) {
    this.outbox = outbox;
    this.templates = templates;
  }

  /** To somebody who is invited to the newsroom. */
  public Consumer<Token> invitation(Title title, String name, String email) {
    return token ->
        post(
            title,
            name.strip(),
            email.strip(),
            new Words(
                "Your desk at " + title.name(),
                "you are invited to the newsroom of %s. Choose a password and come in:"
                    .formatted(title.name()),
                "Join the newsroom",
                title.url("/desk/join?token=" + token.value()),
                "The link is good once, for a week."));
  }

  /** To a member who asked for another password. */
  Consumer<Token> newPassword(Title title, Member member) {
    return token ->
        post(
            title,
            member.name(),
            Objects.requireNonNull(member.email(), "they asked by it"),
            new Words(
                "A new password for your desk at " + title.name(),
                "somebody, most likely you, asked for a new password for your desk at %s. Choose it"
                        .formatted(title.name())
                    + " here:",
                "Choose a new password",
                title.url(PasswordController.NEW + "?token=" + token.value()),
                "The link is good once, for an hour. If it was not you, leave it: your password"
                    + " stays as it is."));
  }

  /**
   * What a letter says.
   *
   * @param link what the link is called
   * @param after what stands below the link
   */
  public record Words(String subject, String before, String link, String url, String after) {}

  private void post(Title title, String name, String email, Words words) {
    var text =
        """
        Hello %s,

        %s
        %s

        %s
        """
            .formatted(name, words.before(), words.url(), words.after());
    outbox.post(
        new Mail(
            title.name(),
            email,
            words.subject(),
            text,
            templates.deskLetter(title, name, words).render()));
  }
}
