package press.masthead.search.analysis;

/** What an indexed term is of its word. */
public enum Form {
  /** Without case and marks. */
  FOLDED,
  /** With its marks; only where it has any. */
  WRITTEN,
  /** By the rules of its language, behind the language's code. */
  STEMMED
}
