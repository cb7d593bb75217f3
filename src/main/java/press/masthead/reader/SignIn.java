package press.masthead.reader;

/** How an attempt to sign in ended. */
public sealed interface SignIn {
  /** Good for sessions of that epoch. */
  record Welcome(Reader reader, int sessionEpoch) implements SignIn {}

  /** Wrong address or wrong password: which of them is not told. */
  record Refused() implements SignIn {}
}
