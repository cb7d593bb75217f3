package press.masthead.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Scripts that the browser links with one another: {@code desk/module/NAME.js} of our modules, and
 * the libraries that come as WebJars. One imports the other by its name; here the name becomes the
 * address under which browsers may keep it for ever. So no import map is needed, which would have
 * to stand in the page, where the content-security policy lets no script stand.
 */
final class ScriptModules {
  private static final Pattern OWN = Pattern.compile("/desk/module/([\\w-]+)\\.js$");
  private static final Pattern LIBRARY =
      Pattern.compile("/resources/webjars/([\\w-]+)/[^/]+/.*\\.js$");
  private static final Pattern IMPORT =
      Pattern.compile("(\\bfrom\\s*|\\bimport\\s*\\(?\\s*)([\"'])([\\w-]+)\\2");

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, Asset> linked = new HashMap<>();

  ScriptModules() {
    read("META-INF/resources/webjars/*/*/index.js", LIBRARY);
    read("META-INF/resources/webjars/*/*/dist/index.js", LIBRARY);
    read("desk/module/*.js", OWN);
    texts.keySet().forEach(name -> link(name, 0));
  }

  /** By its name with {@code .js}. */
  Optional<Asset> find(String name) {
    return Optional.ofNullable(linked.get(name.replaceFirst("\\.js$", "")));
  }

  private void read(String pattern, Pattern named) {
    try {
      for (var found :
          new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
        var name = named.matcher(found.getURL().getPath());
        if (name.find()) {
          texts.put(name.group(1), text(found));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Resource resource) throws IOException {
    return resource.getContentAsString(StandardCharsets.UTF_8);
  }

  private Asset link(String name, int depth) {
    var known = linked.get(name);
    if (known != null) {
      return known;
    }
    if (depth > texts.size()) {
      throw new IllegalStateException(name + ".js imports itself in a circle");
    }
    Function<MatchResult, String> address =
        found ->
            texts.containsKey(found.group(3))
                ? found.group(1)
                    + '"'
                    + Assets.FOLDER
                    + link(found.group(3), depth + 1).hashedName()
                    + '"'
                : found.group();
    var text =
        IMPORT
            .matcher(texts.getOrDefault(name, ""))
            .replaceAll(found -> Matcher.quoteReplacement(address.apply(found)));
    var asset = Asset.text(name + ".js", text);
    linked.put(name, asset);
    return asset;
  }
}
