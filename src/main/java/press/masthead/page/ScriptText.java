package press.masthead.page;

/** Makes JSON fit to stand within a {@code script} element. */
public final class ScriptText {
  private ScriptText() {}

  /** The same JSON without a character that HTML or JavaScript could take for an end. */
  public static String of(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
