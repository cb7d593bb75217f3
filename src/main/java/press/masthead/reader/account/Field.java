package press.masthead.reader.account;

import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param autocomplete what browsers fill in, such as {@code email} or {@code new-password}
 * @param value as typed; empty for passwords, which are never sent back
 */
public record Field(
    String name,
    String label,
    String type,
    String autocomplete,
    String value,
    @Nullable String hint,
    @Nullable String error) {

  static Field email(String value) {
    return new Field("email", "E-mail address", "email", "email", value, null, null);
  }

  static Field displayName(String value) {
    return new Field(
        "displayName",
        "Display name",
        "text",
        "nickname",
        value,
        "Stands above your comments, for everyone to see.",
        null);
  }

  static Field password() {
    return new Field("password", "Password", "password", "current-password", "", null, null);
  }

  static Field newPassword() {
    return new Field(
        "password",
        "New password",
        "password",
        "new-password",
        "",
        "At least 10 characters. Several words are easy to remember and hard to guess.",
        null);
  }

  Field called(String name, String label) {
    return new Field(name, label, type, autocomplete, value, hint, error);
  }

  Field withError(@Nullable String error) {
    return new Field(name, label, type, autocomplete, value, hint, error);
  }
}
