package press.masthead.reader.account;

import java.util.ArrayList;
import java.util.List;
import press.masthead.reader.Reader;
import press.masthead.title.Title;

/** The forms of the account page. */
final class AccountForms {
  private AccountForms() {}

  static FormPage page(Title title, String csrf, Reader reader) {
    var forms = new ArrayList<Form>();
    if (!reader.verified()) {
      forms.add(verification());
    }
    forms.addAll(
        List.of(
            name(reader.displayName()),
            email(reader.email()),
            password(),
            sessions(),
            signOut(),
            erasure()));
    return FormPage.of(title, "Your account", csrf, forms.toArray(Form[]::new))
        .linking("Download everything we keep about you", "/account/data");
  }

  static Form verification() {
    return Form.to("/account/verification", "Send the mail again")
        .headed(
            "Confirm your address",
            "You can comment once your address is confirmed: press the link in the mail we sent.");
  }

  static Form name(String name) {
    return Form.to("/account/name", "Change the name", Field.displayName(name))
        .headed("Display name", null);
  }

  static Form email(String email) {
    return Form.to("/account/email", "Change the address", Field.email(email))
        .headed("E-mail address", "Nobody else sees it. A new one counts once you confirm it.");
  }

  static Form password() {
    return Form.to(
            "/account/password",
            "Change the password",
            Field.password().called("present", "Present password"),
            Field.newPassword())
        .headed("Password", null);
  }

  static Form sessions() {
    return Form.to("/account/sessions", "Sign out everywhere else")
        .headed("Other devices", "Ends your sessions in all other browsers.");
  }

  static Form signOut() {
    return Form.to("/account/sign-out", "Sign out").headed("This device", null);
  }

  static Form erasure() {
    return Form.to("/account/erasure", "Delete my account for good", Field.password())
        .headed(
            "Delete the account",
            "Everything that names you is deleted at once and for good. Your comments stay, without"
                + " your name; delete them first if they should not.");
  }
}
