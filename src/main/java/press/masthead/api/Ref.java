package press.masthead.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import press.masthead.api.door.Texts;
import tools.jackson.databind.JsonNode;

/** Points to something, by its number or by the name that its kind has. Written as a number. */
record Ref(@Nullable Long id, @Nullable String name) {

  static Ref to(long id) {
    return new Ref(id, null);
  }

  /** From an address, where everything is text; public for Spring, which looks for it there. */
  public static Ref of(String text) {
    return text.matches("\\d{1,18}") ? to(Long.parseLong(text)) : new Ref(null, text);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Ref read(JsonNode json) {
    if (json.isIntegralNumber() && json.canConvertToLong()) {
      return to(json.longValue());
    }
    if (json.isString()) {
      return new Ref(null, Texts.whole(json.stringValue()));
    }
    throw new IllegalArgumentException("give a number or a name");
  }

  @JsonValue
  Object value() {
    return id != null ? id : String.valueOf(name);
  }

  <T> Optional<T> find(LongFunction<Optional<T>> byId, Function<String, Optional<T>> byName) {
    return id != null ? byId.apply(id) : name == null ? Optional.empty() : byName.apply(name);
  }

  /** As somebody typed it, for words about it. */
  String words() {
    return "“" + value() + "”";
  }
}
