package press.masthead.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import press.masthead.title.Title;

/**
 * What pages are dressed with: style, scripts, type. A module adds its own as {@code
 * readers/style/NAME.css} and {@code readers/script/NAME.js} on the class path; readers get one
 * style sheet and one script of all of them. So does the newsroom, of {@code desk/style} and {@code
 * desk/script}; its larger scripts are {@link ScriptModules}. Names carry a hash of the content, so
 * that browsers may keep them for ever.
 */
@Component
public class Assets {
  static final String FOLDER = "/assets/";
  private static final List<String> DRESSES = List.of("readers", "desk");

  private final Map<String, Asset> byName = new HashMap<>();
  private final ScriptModules modules = new ScriptModules();

  Assets() {
    each("readers/font/*.woff2").forEach(font -> add(new Asset(name(font), bytes(font))));
    for (var dress : DRESSES) {
      add(Asset.text(dress + ".css", style(dress)));
      add(Asset.text(dress + ".js", script(dress)));
    }
  }

  /**
   * Where the asset of that name is.
   *
   * @param name such as {@code readers.css}
   * @throws IllegalArgumentException if there is none
   */
  public String path(String name) {
    return FOLDER + find(name).orElseThrow(() -> new IllegalArgumentException(name)).hashedName();
  }

  /** Where the style sheet of a title's own colours and type is. */
  public String style(Title title) {
    return FOLDER + TitleStyle.of(title).hashedName();
  }

  /** Where a title's icon is. */
  public String icon(Title title) {
    return FOLDER + TitleIcon.of(title).hashedName();
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(byName.get(name)).or(() -> modules.find(name));
  }

  /** Those that readers' pages and the newsroom's are dressed with. */
  Collection<Asset> all() {
    return byName.values();
  }

  private void add(Asset asset) {
    byName.put(asset.name(), asset);
  }

  private String style(String dress) {
    return linked(
        each(dress + "/style/*.css").stream().map(Assets::text).collect(Collectors.joining("\n")));
  }

  /** One script of many, each with names of its own. */
  private static String script(String dress) {
    return each(dress + "/script/*.js").stream()
        .map(script -> "{\n" + text(script) + "}\n")
        .collect(Collectors.joining());
  }

  /** Every {@code url("name")} that names an asset leads to where it is. */
  private String linked(String style) {
    var linked = style;
    for (var name : byName.keySet()) {
      linked = linked.replace("url(\"" + name + "\")", "url(\"" + path(name) + "\")");
    }
    return linked;
  }

  private static List<Resource> each(String pattern) {
    try {
      var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
      return Arrays.stream(found).sorted(Comparator.comparing(Assets::name)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Resource resource) {
    return Objects.requireNonNull(resource.getFilename());
  }

  private static String text(Resource resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Resource resource) {
    try {
      return resource.getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
