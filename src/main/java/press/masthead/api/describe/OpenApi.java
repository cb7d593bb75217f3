package press.masthead.api.describe;

import java.time.Duration;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import press.masthead.api.token.Scope;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the API is (OpenAPI 3.1), drawn from its controllers when it is first asked for. */
@RestController
class OpenApi {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final SingletonSupplier<byte[]> description;

  OpenApi(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mapping) {
    this.description = SingletonSupplier.of(() -> describe(mapping.getObject()));
  }

  @GetMapping("/api/v1/openapi.json")
  ResponseEntity<byte[]> description() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
        .contentType(MediaType.APPLICATION_JSON)
        .body(description.obtain());
  }

  private static byte[] describe(RequestMappingHandlerMapping mapping) {
    var schemas = new Schemas();
    var paths = paths(mapping, new Operations(schemas));
    var description = JSON.createObjectNode().put("openapi", "3.1.1");
    description
        .putObject("info")
        .put("title", "Masthead")
        .put("version", "1")
        .put(
            "description",
            "What the desk can do, for programs. Whatever goes wrong is told as a problem (RFC 9457).");
    var all = description.putObject("paths");
    paths.forEach(all::set);
    var components = description.putObject("components");
    components
        .putObject("securitySchemes")
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("description", scopes());
    var forms = components.putObject("schemas");
    schemas.named().forEach(forms::set);
    return JSON.writeValueAsBytes(description);
  }

  private static TreeMap<String, ObjectNode> paths(
      RequestMappingHandlerMapping mapping, Operations operations) {
    var paths = new TreeMap<String, ObjectNode>();
    mapping
        .getHandlerMethods()
        .forEach((info, handler) -> {
          var described = handler.getMethodAnnotation(Described.class);
          if (described != null) {
            for (var path : info.getPatternValues()) {
              var verb = info.getMethodsCondition().getMethods().iterator().next();
              var word = verb.name().toLowerCase(Locale.ROOT);
              paths
                  .computeIfAbsent(path, unused -> JSON.createObjectNode())
                  .set(word, operations.of(handler, described, word));
            }
          }
        });
    return paths;
  }

  private static String scopes() {
    return Stream.of(Scope.values())
        .map(scope -> scope.name().toLowerCase(Locale.ROOT) + ": " + scope.words())
        .collect(
            Collectors.joining("; ", "A token that a member made at the desk, good for: ", "."));
  }
}
