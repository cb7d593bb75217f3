package press.masthead.api.door;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Takes texts for texts and nothing else, and only what the database can hold. */
public final class Texts extends StdScalarDeserializer<String> {
  static final String MEND = "leave out characters that are none: U+0000 and lone surrogates";

  Texts() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return String.valueOf(context.handleUnexpectedToken(String.class, parser));
    }
    var text = parser.getString();
    return isWhole(text)
        ? text
        : String.valueOf(context.handleWeirdStringValue(String.class, text, MEND));
  }

  private static boolean isWhole(String text) {
    return text.codePoints().allMatch(c -> c != 0 && Character.getType(c) != Character.SURROGATE);
  }

  /**
   * @throws IllegalArgumentException with words that say how to mend it
   */
  public static String whole(String text) {
    if (!isWhole(text)) {
      throw new IllegalArgumentException(MEND);
    }
    return text;
  }
}
