package press.masthead.api.door;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Where in a document something does not fit, and why, in words for whoever wrote the program. */
public final class Pointers {
  private Pointers() {}

  /** RFC 6901. */
  public static String of(JacksonException wrong) {
    return wrong.getPath().stream()
        .map(step ->
            step.getPropertyName() == null
                ? "/" + step.getIndex()
                : "/" + escape(step.getPropertyName()))
        .collect(Collectors.joining());
  }

  public static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  public static String words(JacksonException wrong) {
    return switch (wrong) {
      case UnrecognizedPropertyException unknown ->
          "there is no such field; there are "
              + unknown.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .sorted()
                  .collect(Collectors.joining(", "));
      case ValueInstantiationException unfit when unfit.getCause() != null ->
          String.valueOf(unfit.getCause().getMessage());
      case InvalidFormatException ill when ill.getTargetType().isEnum() ->
          "give one of " + names(ill.getTargetType());
      case InvalidFormatException ill when ill.getTargetType() == String.class -> Texts.MEND;
      case MismatchedInputException ill when ill.getTargetType() != null ->
          "give " + words(ill.getTargetType());
      default -> "this does not fit here";
    };
  }

  private static String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(each -> each.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String words(Class<?> type) {
    if (type == String.class) {
      return "a text";
    }
    if (type == long.class || type == Long.class || type == int.class || type == Integer.class) {
      return "a whole number";
    }
    if (type == double.class || type == Double.class) {
      return "a number";
    }
    if (type == OffsetDateTime.class) {
      return "a moment with its offset, such as 2026-11-27T06:00:00+02:00";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return type == boolean.class || type == Boolean.class ? "true or false" : "an object";
  }
}
