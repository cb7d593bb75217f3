package press.masthead.staff;

/** What a member of staff may do on a title. */
public enum Role {
  REPORTER,
  SUB_EDITOR,
  EDITOR,
  PICTURE_EDITOR,
  MODERATOR,
  PRODUCTION,
  ADMINISTRATOR
}
