package press.masthead.comment;

import press.masthead.account.Wait;

/** How an attempt to say, mend, withdraw or report something ended. */
public sealed interface Said {
  /** It is done; the same form sent again ends here too. */
  record Done(Comment comment) implements Said {}

  /** Nothing was done; the text says why and how to mend it. */
  record Refused(String text) implements Said {}

  /** Too often; the text is not kept. */
  record TooOften(Wait pause) implements Said {}
}
