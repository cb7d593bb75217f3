package press.masthead.story.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The {@code attrs} of a node or mark. A null attribute counts as absent. */
record Attributes(@Nullable JsonNode json, String place) {

  static Attributes of(JsonNode owner, String place) {
    var attrs = owner.get("attrs");
    if (attrs == null || attrs.isNull()) {
      return new Attributes(null, place);
    }
    if (!attrs.isObject()) {
      throw new BodyRefused(place, "attrs must be an object");
    }
    return new Attributes(attrs, place);
  }

  void allow(String... names) {
    if (json == null) {
      return;
    }
    var allowed = List.of(names);
    for (var name : json.propertyNames()) {
      if (!allowed.contains(name)) {
        throw refusal("unknown attribute “" + name + "”");
      }
    }
  }

  @Nullable String text(String name) {
    var value = value(name);
    if (value == null) {
      return null;
    }
    if (!value.isString()) {
      throw refusal("the attribute " + name + " must be text");
    }
    return Storable.check(value.stringValue(), place);
  }

  String requiredText(String name) {
    var text = text(name);
    if (text == null) {
      throw refusal("needs the attribute " + name);
    }
    return text;
  }

  @Nullable Long id(String name) {
    var value = value(name);
    if (value == null) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 1) {
      throw refusal("the attribute " + name + " must be an id");
    }
    return value.longValue();
  }

  int number(String name, @Nullable Integer otherwise, int least, int most) {
    var value = value(name);
    if (value == null) {
      if (otherwise == null) {
        throw refusal("needs the attribute " + name);
      }
      return otherwise;
    }
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < least
        || value.intValue() > most) {
      throw refusal("the attribute " + name + " must be from " + least + " to " + most);
    }
    return value.intValue();
  }

  private @Nullable JsonNode value(String name) {
    var value = json == null ? null : json.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private BodyRefused refusal(String reason) {
    return new BodyRefused(place, reason);
  }
}
