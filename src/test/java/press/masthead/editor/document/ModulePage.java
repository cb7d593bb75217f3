package press.masthead.editor.document;

import com.microsoft.playwright.Route.FulfillOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import press.masthead.testing.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An empty page in a browser that runs scripts of the writing screen. */
final class ModulePage implements AutoCloseable {
  private static final String ADDRESS = "http://oracle.example/";
  private static final Map<String, String> MODULES =
      Map.of(
          "oracle", "editor/oracle.js",
          "pasted", "editor/pasted.js",
          "paste", "desk/module/paste.js",
          "schema", "desk/module/schema.js",
          "orderedmap", "META-INF/resources/webjars/orderedmap/*/dist/index.js",
          "prosemirror-model", "META-INF/resources/webjars/prosemirror-model/*/dist/index.js",
          "prosemirror-transform",
              "META-INF/resources/webjars/prosemirror-transform/*/dist/index.js");

  private final Browser.Visitor visitor = Browser.visitor(800);

  ModulePage() {
    visitor
        .page()
        .route(
            ADDRESS + "**",
            route -> {
              var name = route.request().url().substring(ADDRESS.length());
              route.fulfill(
                  name.isEmpty()
                      ? new FulfillOptions().setContentType("text/html").setBody(page())
                      : new FulfillOptions()
                          .setContentType("text/javascript")
                          .setBody(text(Objects.requireNonNull(MODULES.get(name)))));
            });
    visitor.open(ADDRESS);
  }

  /** What a module's function returns. */
  JsonNode call(String module, String function, List<?> arguments) {
    return JsonMapper.shared()
        .readTree(
            (String)
                visitor
                    .page()
                    .evaluate(
                        "async ([module, name, given]) =>"
                            + " JSON.stringify((await import(module))[name](...given))",
                        List.of(module, function, arguments)));
  }

  private static String page() {
    var imports =
        MODULES.keySet().stream()
            .map(name -> "\"" + name + "\":\"/" + name + "\"")
            .collect(Collectors.joining(","));
    return "<!doctype html><script type=importmap>{\"imports\":{" + imports + "}}</script>";
  }

  static String text(String pattern) {
    try {
      var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
      return Arrays.stream(found)
          .findFirst()
          .orElseThrow()
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    visitor.close();
  }
}
