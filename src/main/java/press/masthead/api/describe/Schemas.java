package press.masthead.api.describe;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The forms of what is sent and answered, from the records that are (JSON Schema 2020-12, as
 * OpenAPI 3.1 has it). A field may be left out, or be null, where its type says {@code @Nullable}.
 */
final class Schemas {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, ObjectNode> named = new TreeMap<>();
  private final Map<String, Class<?>> types = new HashMap<>();

  /** All records and constants that were met, by name. */
  Map<String, ObjectNode> named() {
    return named;
  }

  ObjectNode of(AnnotatedType type) {
    var schema =
        type instanceof AnnotatedParameterizedType of && isCollection(type.getType())
            ? list(of.getAnnotatedActualTypeArguments()[0])
            : of(type.getType());
    return type.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
  }

  ObjectNode of(Type type) {
    return switch (type) {
      case ParameterizedType of when isCollection(of) -> list(of.getActualTypeArguments()[0]);
      case ParameterizedType of when of.getRawType() == Map.class ->
          simple("object").set("additionalProperties", of(of.getActualTypeArguments()[1]));
      case Class<?> single -> of(single);
      default -> throw new IllegalArgumentException("no form for " + type);
    };
  }

  private ObjectNode of(Class<?> type) {
    if (type == String.class) {
      return simple("string");
    }
    if (type == long.class || type == Long.class) {
      return simple("integer").put("format", "int64");
    }
    if (type == int.class || type == Integer.class) {
      return simple("integer").put("format", "int32");
    }
    if (type == double.class) {
      return simple("number");
    }
    if (type == boolean.class || type == Boolean.class) {
      return simple("boolean");
    }
    if (type == Instant.class || type == OffsetDateTime.class) {
      return simple("string").put("format", "date-time");
    }
    if (JsonNode.class.isAssignableFrom(type)) {
      return simple("object");
    }
    if (Arrays.stream(type.getDeclaredMethods())
        .anyMatch(method -> method.isAnnotationPresent(JsonValue.class))) {
      return numberOrName();
    }
    if (type.isRecord() || type.isEnum()) {
      return reference(type);
    }
    throw new IllegalArgumentException("no form for " + type);
  }

  private ObjectNode reference(Class<?> type) {
    var name = name(type);
    var known = types.putIfAbsent(name, type);
    if (known != null && known != type) {
      throw new IllegalStateException(known + " and " + type + " are both called " + name);
    }
    if (known == null) {
      named.put(name, JSON.createObjectNode());
      named.put(name, type.isEnum() ? constants(type) : object(type));
    }
    return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
  }

  private ObjectNode object(Class<?> type) {
    var schema = simple("object");
    var fields = schema.putObject("properties");
    var required = JSON.createArrayNode();
    for (var field : type.getRecordComponents()) {
      var name = snake(field.getName());
      fields.set(name, field(field));
      if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(name);
      }
    }
    return required.isEmpty() ? schema : schema.set("required", required);
  }

  private ObjectNode field(RecordComponent field) {
    var said = field.getAnnotation(Said.class);
    var schema =
        said == null || said.as() == Object.class
            ? of(field.getAnnotatedType())
            : orNull(partly(said.as()));
    var property = field.getAccessor().getAnnotation(JsonProperty.class);
    if (property != null && property.access() == JsonProperty.Access.WRITE_ONLY) {
      schema.put("writeOnly", true);
    }
    return said == null ? schema : schema.put("description", said.value());
  }

  /** As it is where only what changes is sent. */
  private ObjectNode partly(Class<?> type) {
    var reference = reference(type);
    var whole = named.get(name(type));
    if (whole == null || !whole.has("required")) {
      return reference;
    }
    var part = whole.deepCopy();
    part.remove("required");
    return part;
  }

  private static ObjectNode constants(Class<?> type) {
    var schema = simple("string");
    var values = schema.putArray("enum");
    for (var value : type.getEnumConstants()) {
      values.add(((Enum<?>) value).name().toLowerCase(Locale.ROOT));
    }
    return schema;
  }

  private ObjectNode list(AnnotatedType of) {
    return simple("array").set("items", of(of));
  }

  private ObjectNode list(Type of) {
    return simple("array").set("items", of(of));
  }

  private static ObjectNode orNull(ObjectNode schema) {
    if (schema.path("type").isString()) {
      var type = schema.get("type").stringValue();
      schema.putArray("type").add(type).add("null");
      return schema;
    }
    var either = JSON.createObjectNode();
    either.putArray("anyOf").add(schema).add(simple("null"));
    return either;
  }

  private static ObjectNode numberOrName() {
    var schema = JSON.createObjectNode();
    schema.putArray("type").add("integer").add("string");
    return schema;
  }

  private static String snake(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  private static ObjectNode simple(String type) {
    return JSON.createObjectNode().put("type", type);
  }

  private static boolean isCollection(Type type) {
    return type instanceof ParameterizedType of
        && of.getRawType() instanceof Class<?> raw
        && Collection.class.isAssignableFrom(raw);
  }

  /** Such as {@code StoriesDraft} of a record within {@code StoriesApi}. */
  private static String name(Class<?> type) {
    var outer = type.getEnclosingClass();
    var name = type.getSimpleName();
    return outer == null ? name : outer.getSimpleName().replaceFirst("(Api|View)$", "") + name;
  }
}
