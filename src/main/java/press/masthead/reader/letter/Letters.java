package press.masthead.reader.letter;

import java.util.List;
import press.masthead.mail.Mail;
import press.masthead.reader.letter.Letter.Part;
import press.masthead.reader.letter.Letter.Part.Link;
import press.masthead.reader.letter.Letter.Part.Paragraph;
import press.masthead.title.Title;

/** One method a mail. Nothing a stranger typed stands in them but the reader's display name. */
public final class Letters {
  private Letters() {}

  /** To someone who registered: press to confirm the address. */
  public static Mail confirmRegistration(Title title, String to, String name, String token) {
    return letter(
        title,
        to,
        "Confirm your address for " + title.name(),
        new Paragraph("Hello " + name + ","),
        new Paragraph(
            "somebody, we hope you, has registered with %s under this address. Confirm it to join the conversation:"
                .formatted(title.name())),
        new Link("Confirm this address", title.url("/account/verify?token=" + token)),
        new Paragraph(
            "The link is good once, for two days. If it was not you, do nothing: no mail will follow."));
  }

  /** To an address that registers though it has an account. */
  public static Mail alreadyRegistered(Title title, String to) {
    return letter(
        title,
        to,
        "You already have an account with " + title.name(),
        new Paragraph(
            "Somebody, we hope you, has tried to register with %s under this address. It has an account already."
                .formatted(title.name())),
        new Link("Sign in", title.url("/account/sign-in")),
        new Link("Choose a new password", title.url("/account/forgot")),
        new Paragraph("If it was not you, do nothing: your account is as it was."));
  }

  /** To a reader who forgot the password. */
  public static Mail resetPassword(Title title, String to, String name, String token) {
    return letter(
        title,
        to,
        "A new password for " + title.name(),
        new Paragraph("Hello " + name + ","),
        new Paragraph(
            "somebody, we hope you, has asked to choose a new password for your account:"),
        new Link("Choose a new password", title.url("/account/reset?token=" + token)),
        new Paragraph(
            "The link is good once, for an hour. If it was not you, do nothing: your password is as it was."));
  }

  /** To a reader whose password is now another. */
  public static Mail passwordChanged(Title title, String to, String name) {
    return letter(
        title,
        to,
        "Your password for " + title.name() + " was changed",
        new Paragraph("Hello " + name + ","),
        new Paragraph("the password of your account was changed just now."),
        new Paragraph("If it was not you, choose a new one at once:"),
        new Link("Choose a new password", title.url("/account/forgot")));
  }

  /** To the new address of a reader who wishes to change it. */
  public static Mail confirmChange(Title title, String to, String name, String token) {
    return letter(
        title,
        to,
        "Confirm your new address for " + title.name(),
        new Paragraph("Hello " + name + ","),
        new Paragraph("you wish to use this address for your account. Confirm it:"),
        new Link("Confirm this address", title.url("/account/verify?token=" + token)),
        new Paragraph(
            "The link is good once, for two days. Until then your account keeps its old address."));
  }

  /** To the former address of an account. */
  public static Mail addressChanged(Title title, String to, String name) {
    return letter(
        title,
        to,
        "Your address for " + title.name() + " was changed",
        new Paragraph("Hello " + name + ","),
        new Paragraph("your account no longer uses this address."),
        new Paragraph("If it was not you, please write to us:"),
        new Link(title.name(), title.url("/imprint")));
  }

  private static Mail letter(Title title, String to, String subject, Part... parts) {
    return new Letter(title, subject, List.of(parts)).to(to);
  }
}
