package press.masthead.api.describe;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import press.masthead.api.door.Problem;
import press.masthead.api.token.Scope;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be asked, each from the method that answers it. */
final class Operations {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PROBLEM = "application/problem+json";

  private final Schemas schemas;

  Operations(Schemas schemas) {
    this.schemas = schemas;
  }

  ObjectNode of(HandlerMethod handler, Described described, String verb) {
    var operation = JSON.createObjectNode();
    var group = handler.getBeanType().getSimpleName().replaceFirst("Api$", "");
    operation.putArray("tags").add(group);
    operation.put("operationId", group + "-" + handler.getMethod().getName());
    operation.put("summary", described.value());
    if (!described.more().isEmpty()) {
      operation.put("description", described.more());
    }
    parameters(handler, described, verb, operation.putArray("parameters"));
    var body = body(handler, described, verb);
    if (body != null) {
      operation.set("requestBody", body);
    }
    operation.set("responses", responses(handler, described, body != null));
    var scopes = operation.putArray("security").addObject().putArray("token");
    Arrays.stream(described.scope()).map(Operations::word).forEach(scopes::add);
    return operation;
  }

  private void parameters(
      HandlerMethod handler, Described described, String verb, ArrayNode parameters) {
    for (var parameter : handler.getMethod().getParameters()) {
      var query = parameter.getAnnotation(RequestParam.class);
      if (parameter.isAnnotationPresent(PathVariable.class)) {
        parameters.add(parameter(parameter, parameter.getName(), "path").put("required", true));
      } else if (query != null) {
        parameters.add(query(parameter, query));
      } else if (parameter.isAnnotationPresent(ModelAttribute.class)) {
        for (var field : parameter.getType().getRecordComponents()) {
          parameters.add(query(field));
        }
      } else if (parameter.isAnnotationPresent(RequestHeader.class)) {
        parameters.add(
            header("If-Match", "the ETag with which it was read, or * for whatever it is now")
                .put("required", true));
      }
    }
    if (verb.equals("post") && described.takes().isEmpty()) {
      parameters.add(
          header(
              "Idempotency-Key",
              "such as a UUID: the same again within a day is done once and answered alike"));
    }
  }

  private ObjectNode query(Parameter parameter, RequestParam query) {
    var name = query.name().isEmpty() ? parameter.getName() : query.name();
    var described = parameter(parameter, name, "query");
    var usual = query.defaultValue();
    if (!usual.equals(ValueConstants.DEFAULT_NONE) && !usual.isEmpty()) {
      described.withObject("schema").putPOJO("default", usual(parameter.getType(), usual));
    }
    return described;
  }

  private ObjectNode query(RecordComponent field) {
    var described = JSON.createObjectNode().put("name", field.getName()).put("in", "query");
    describe(described, field);
    return described.set("schema", schemas.of(field.getGenericType()));
  }

  private static Object usual(Class<?> type, String value) {
    return type == int.class ? (Object) Integer.valueOf(value) : value;
  }

  private ObjectNode parameter(Parameter parameter, String name, String in) {
    var described = JSON.createObjectNode().put("name", name).put("in", in);
    describe(described, parameter);
    return described.set("schema", schemas.of(parameter.getParameterizedType()));
  }

  private static ObjectNode header(String name, String words) {
    var described =
        JSON.createObjectNode().put("name", name).put("in", "header").put("description", words);
    return described.set("schema", JSON.createObjectNode().put("type", "string"));
  }

  private static void describe(ObjectNode described, AnnotatedElement of) {
    var said = of.getAnnotation(Said.class);
    if (said != null) {
      described.put("description", said.value());
    }
  }

  private @Nullable ObjectNode body(HandlerMethod handler, Described described, String verb) {
    if (!described.takes().isEmpty()) {
      return content(described.takes(), JSON.createObjectNode()).put("required", true);
    }
    return Arrays.stream(handler.getMethod().getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
        .findFirst()
        .map(parameter -> {
          var schema = schemas.of(parameter.getParameterizedType());
          var body = content("application/json", schema).put("required", true);
          if (verb.equals("patch")) {
            body.withObject("content")
                .putObject("application/merge-patch+json")
                .set("schema", schema.deepCopy());
          }
          return body;
        })
        .orElse(null);
  }

  private ObjectNode responses(HandlerMethod handler, Described described, boolean hasBody) {
    var type = answered(handler);
    var good = good(type, described.gives());
    good.put("description", "Done");
    if (type instanceof Class<?> single && single.isAnnotationPresent(Tagged.class)) {
      good.withObject("headers")
          .putObject("ETag")
          .set("schema", JSON.createObjectNode().put("type", "string"));
    }
    var responses = JSON.createObjectNode();
    for (var status : described.status()) {
      responses.set(String.valueOf(status), good.deepCopy());
    }
    problems(handler, described, hasBody).forEach(responses::set);
    return responses;
  }

  private ObjectNode good(Type type, String form) {
    if (type == Void.class) {
      return JSON.createObjectNode();
    }
    return form.isEmpty()
        ? content("application/json", schemas.of(type))
        : content(form, JSON.createObjectNode().put("type", "string"));
  }

  /** By status, in order. */
  private TreeMap<String, ObjectNode> problems(
      HandlerMethod handler, Described described, boolean hasBody) {
    var codes = EnumSet.of(Problem.Code.UNAUTHENTICATED, Problem.Code.TOO_MANY);
    codes.add(Problem.Code.FORBIDDEN);
    codes.addAll(List.of(described.problems()));
    if (Arrays.stream(handler.getMethod().getParameters()).anyMatch(Operations::isRead)) {
      codes.add(Problem.Code.INVALID);
    }
    if (hasBody) {
      codes.addAll(EnumSet.of(Problem.Code.MALFORMED, Problem.Code.TOO_LARGE));
      codes.add(Problem.Code.MEDIA_TYPE);
    }
    var byStatus =
        codes.stream()
            .collect(
                Collectors.groupingBy(
                    code -> String.valueOf(code.status().value()),
                    TreeMap::new,
                    Collectors.toList()));
    var problems = new TreeMap<String, ObjectNode>();
    byStatus.forEach((status, same) -> problems.put(status, problem(same)));
    return problems;
  }

  /** Whether it can be what it must not be. */
  private static boolean isRead(Parameter parameter) {
    return parameter.getType() != String.class
        && (parameter.isAnnotationPresent(PathVariable.class)
            || parameter.isAnnotationPresent(RequestParam.class)
            || parameter.isAnnotationPresent(ModelAttribute.class));
  }

  private ObjectNode problem(Collection<Problem.Code> codes) {
    var words = codes.stream().map(Problem.Code::title).collect(Collectors.joining("; "));
    return content(PROBLEM, schemas.of((Type) Problem.class)).put("description", words);
  }

  private static ObjectNode content(String type, ObjectNode schema) {
    var described = JSON.createObjectNode();
    described.putObject("content").putObject(type).set("schema", schema);
    return described;
  }

  private static Type answered(HandlerMethod handler) {
    return ((ParameterizedType) handler.getMethod().getGenericReturnType())
        .getActualTypeArguments()[0];
  }

  private static String word(Scope scope) {
    return scope.name().toLowerCase(Locale.ROOT);
  }
}
