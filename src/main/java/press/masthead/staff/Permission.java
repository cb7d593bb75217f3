package press.masthead.staff;

/** What a role allows somebody to do on a title; {@link Role} says which role allows what. */
public enum Permission {
  /** Begin stories, and save what is written in them. */
  WRITE,
  /** Hand a story on to those who check it. */
  SUBMIT,
  /** Send a submitted story back, or approve it. */
  APPROVE,
  /** Publish, update and unpublish, at once or at a moment to come. */
  PUBLISH,
  /** Say in public what was wrong. */
  CORRECT,
  /** Kill a story, everywhere, with a public notice. */
  KILL,
  /** Remove a story for legal reasons. */
  TAKE_DOWN,
  /** Say that a story with a legal flag may come out. */
  CLEAR_LEGAL,
  /** Put a story aside that will not come out, and take it back. */
  SPIKE,
  /** Work in the picture library. */
  EDIT_PICTURES,
  /** Remove and restore readers' comments. */
  MODERATE,
  /** Make up issues. */
  PRODUCE,
  /** Read the audit. */
  READ_AUDIT,
  /** Invite and suspend members of staff, and give them roles. */
  MANAGE_STAFF,
  /** Change a title's sections, desks and settings. */
  CONFIGURE
}
