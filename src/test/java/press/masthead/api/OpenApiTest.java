package press.masthead.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import press.masthead.api.token.Scope;
import press.masthead.staff.Role;
import press.masthead.testing.RunningMasthead;
import tools.jackson.databind.JsonNode;

/** The API as it describes itself. */
@RunningMasthead
class OpenApiTest extends ApiCase {
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private JsonNode description;

  @BeforeEach
  void ask() {
    description = new Program(port, null).get("/api/v1/openapi.json").is(200).json();
  }

  @Test
  void describesEveryOperationWhole() {
    assertThat(description.path("openapi").asString()).startsWith("3.1.");
    var ids = new HashSet<String>();
    for (var path : description.path("paths").properties()) {
      for (var verb : path.getValue().properties()) {
        var operation = verb.getValue();
        var name = verb.getKey() + " " + path.getKey();
        assertThat(ids.add(operation.path("operationId").asString())).as(name).isTrue();
        assertThat(operation.path("summary").asString()).as(name).isNotBlank();
        assertThat(operation.path("responses").propertyNames())
            .as(name)
            .contains("401", "403", "429")
            .anyMatch(status -> status.startsWith("2"));
        assertThat(names(operation, "path"))
            .as(name)
            .allSatisfy(parameter -> assertThat(path.getKey()).contains("{" + parameter + "}"))
            .hasSize(path.getKey().split("\\{", -1).length - 1);
        assertThat(names(operation, "header").contains("Idempotency-Key"))
            .as(name)
            .isEqualTo(verb.getKey().equals("post") && !path.getKey().endsWith("/pictures"));
        assertThat(operation.at("/security/0/token").isArray()).as(name).isTrue();
      }
    }
    assertThat(description.at("/paths").propertyNames())
        .contains("/api/v1/stories", "/api/v1/stories/{id}/moves", "/api/v1/pictures/{id}");
  }

  /** The description itself needs no description. */
  @Test
  void leavesNoOperationOut() {
    var paths = description.path("paths");
    mapping
        .getHandlerMethods()
        .keySet()
        .forEach(asked -> {
          for (var path : asked.getPatternValues()) {
            if (path.startsWith("/api/") && !path.equals("/api/v1/openapi.json")) {
              assertThat(asked.getMethodsCondition().getMethods())
                  .as(path)
                  .isNotEmpty()
                  .allMatch(verb -> paths.path(path).has(verb.name().toLowerCase(Locale.ROOT)));
            }
          }
        });
  }

  @Test
  void pointsToNothingThatIsNotThere() {
    assertThat(description.findValues("$ref"))
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(description.at(reference.asString().substring(1)).isObject())
                .as(reference.asString())
                .isTrue());
  }

  @Test
  void answersInTheFormThatItDescribes() {
    var editor = program(Role.EDITOR, Scope.values());
    var draft =
        editor.post(
            "/api/v1/stories",
            """
            {"title": "courier", "content": {"headline": "As described %s",
              "byline": ["Ada"], "body_html": "<p>It is so.</p>"}}
            """
                .formatted(UUID.randomUUID()));
    fits("/api/v1/stories", "post", draft);
    var story = "/api/v1/stories/" + draft.id();
    fits("/api/v1/stories/{id}", "get", editor.get(story));
    fits("/api/v1/stories/{id}/revisions", "get", editor.get(story + "/revisions"));
    fits("/api/v1/stories/{id}/checks", "get", editor.get(story + "/checks"));
    fits("/api/v1/stories", "get", editor.get("/api/v1/stories"));
    fits("/api/v1/stories", "get", editor.get("/api/v1/stories?limit=0"));
    fits("/api/v1/stories/{id}", "get", editor.get("/api/v1/stories/none"));
    fits("/api/v1/titles", "get", editor.get("/api/v1/titles"));
    fits("/api/v1/me", "get", editor.get("/api/v1/me"));
    fits("/api/v1/audit", "get", editor.get("/api/v1/audit"));
    fits("/api/v1/searches", "get", editor.get("/api/v1/searches"));
    fits("/api/v1/stories/{id}/comments", "get", editor.get(story + "/comments"));
    fits("/api/v1/comments/reported", "get", editor.get("/api/v1/comments/reported"));
    fits("/api/v1/staff", "get", editor.get("/api/v1/staff"));
    var chief = program(Role.ADMINISTRATOR, Scope.values());
    fits("/api/v1/staff", "get", chief.get("/api/v1/staff"));
    var desk = chief.post("/api/v1/titles/courier/desks", "{\"name\": \"%s\"}".formatted(someone));
    fits("/api/v1/titles/{title}/desks", "post", desk);
    assertThat(
            chief
                .delete(desk.header("Location"), "If-Match", desk.tag())
                .is(204)
                .header("Content-Type"))
        .isEmpty();
    assertThat(
            description
                .path("paths")
                .path("/api/v1/titles/{title}/desks/{id}")
                .at("/delete/responses/204")
                .has("content"))
        .isFalse();
    var list = description.path("paths").path("/api/v1/stories").path("get");
    assertThat(names(list, "query")).contains("words", "list", "desk", "section", "limit");
    fits("/api/v1/stories", "post", editor.post("/api/v1/stories", "{}"));
    fits("/api/v1/stories/{id}", "patch", editor.patch(story, "{}"));
    fits("/api/v1/stories/{id}/receipt", "get", editor.get(story + "/receipt"));
  }

  private void fits(String path, String verb, Program.Answer answer) {
    var operation = description.path("paths").path(path).path(verb);
    var content = operation.path("responses").path(String.valueOf(answer.status())).path("content");
    var schema = content.path(answer.header("Content-Type")).path("schema");
    assertThat(schema.isObject()).as(answer.response().body()).isTrue();
    fits(path, schema, answer.json());
  }

  private void fits(String place, JsonNode schema, JsonNode value) {
    if (schema.has("$ref")) {
      fits(place, description.at(schema.get("$ref").asString().substring(1)), value);
    } else if (schema.has("anyOf")) {
      var type = value.isNull() ? schema.at("/anyOf/1") : schema.at("/anyOf/0");
      fits(place, type, value);
    } else {
      assertThat(types(schema)).as(place + " " + value).contains(type(value));
      if (schema.has("enum")) {
        assertThat(schema.get("enum")).as(place).contains(value);
      }
      if (schema.has("items")) {
        value.forEach(each -> fits(place + "[]", schema.get("items"), each));
      }
      if (schema.has("properties")) {
        fields(place, schema, value);
      }
    }
  }

  private void fields(String place, JsonNode schema, JsonNode value) {
    if (value.isNull()) {
      return;
    }
    schema
        .path("required")
        .forEach(name ->
            assertThat(value.has(name.asString())).as(place + "/" + name.asString()).isTrue());
    for (var field : value.properties()) {
      var form = schema.path("properties").path(field.getKey());
      assertThat(form.isObject()).as(place + "/" + field.getKey()).isTrue();
      fits(place + "/" + field.getKey(), form, field.getValue());
    }
  }

  private static HashSet<String> types(JsonNode schema) {
    var types = new HashSet<String>();
    var type = schema.path("type");
    if (type.isArray()) {
      type.forEach(each -> types.add(each.asString()));
    } else {
      types.add(type.asString());
    }
    return types;
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "string";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case BOOLEAN -> "boolean";
      case ARRAY -> "array";
      case NULL -> "null";
      default -> "object";
    };
  }

  private static HashSet<String> names(JsonNode operation, String in) {
    var names = new HashSet<String>();
    for (var parameter : operation.path("parameters")) {
      if (parameter.path("in").asString().equals(in)) {
        names.add(parameter.path("name").asString());
      }
    }
    return names;
  }
}
