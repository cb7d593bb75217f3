package press.masthead.desk;

import gg.jte.generated.precompiled.Templates;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import press.masthead.account.Token;
import press.masthead.mail.Mail;
import press.masthead.mail.Outbox;
import press.masthead.title.Title;

/** Posts the mail by which somebody is invited to the newsroom. */
@Component
public class InvitationLetters {
  private final Outbox outbox;
  private final Templates templates;

  InvitationLetters(Outbox outbox, Templates templates) {
    this.outbox = outbox;
    this.templates = templates;
  }

  public Consumer<Token> to(Title title, String name, String email) {
    return token -> outbox.post(letter(title, name.strip(), email.strip(), token));
  }

  private Mail letter(Title title, String name, String email, Token token) {
    var url = title.url("/desk/join?token=" + token.value());
    var text =
        """
        Hello %s,

        you are invited to the newsroom of %s. Choose a password and come in:
        %s

        The link is good once, for a week.
        """
            .formatted(name, title.name(), url);
    return new Mail(
        title.name(),
        email,
        "Your desk at " + title.name(),
        text,
        templates.deskInvitation(title, name, url).render());
  }
}
