package press.masthead.operations.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The demo as it is written down in the program's resources. */
final class DemoFiles {
  private static final String FOLDER = "classpath:demo/";
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final PathMatchingResourcePatternResolver resources =
      new PathMatchingResourcePatternResolver();

  record House(
      Publisher publisher,
      List<Masthead> titles,
      List<TopicLine> topics,
      List<AuthorLine> authors,
      List<Agency> agencies,
      List<WorkLine> inWork) {}

  /**
   * A story in work.
   *
   * @param state draft, submitted, returned or approved
   */
  record WorkLine(
      String title,
      String desk,
      String section,
      String state,
      @Nullable Integer embargoHours,
      @Nullable String note,
      String headline,
      String standfirst,
      String opening) {}

  record Publisher(String name) {}

  record Masthead(
      String slug,
      String name,
      @Nullable String tagline,
      List<String> hosts,
      String timezone,
      String locale,
      String imprint,
      @Nullable Issues issues,
      @Nullable Map<String, String> tokens,
      List<SectionLine> sections,
      List<String> navigation,
      List<String> desks) {}

  record Issues(String name, String rule, String text) {}

  record SectionLine(String slug, String name, @Nullable List<SectionLine> children) {}

  record TopicLine(String slug, String name) {}

  record AuthorLine(String slug, String name, @Nullable String role, @Nullable String bio) {}

  record Agency(String code, String name) {}

  record PictureLine(
      String key,
      String file,
      String alt,
      String caption,
      @Nullable String photographer,
      @Nullable String agency,
      @Nullable String copyright) {}

  record StoryLine(
      String title,
      String slug,
      String section,
      @Nullable List<String> also,
      @Nullable String kicker,
      String headline,
      @Nullable String standfirst,
      @Nullable List<String> byline,
      @Nullable String source,
      @Nullable String signoff,
      @Nullable String dateline,
      @Nullable List<String> topics,
      @Nullable String language,
      @Nullable String picture,
      @Nullable List<String> related,
      Moment published,
      @Nullable Moment updated,
      int reads,
      String body) {}

  /** So many days before today, at that time of the title's day. */
  record Moment(int daysAgo, String at) {}

  record Talk(List<ReaderLine> readers, List<CommentLine> comments) {}

  record ReaderLine(String key, String displayName, String email) {}

  record CommentLine(
      @Nullable String story,
      String reader,
      @Nullable Integer daysAgo,
      @Nullable Integer hoursAgo,
      String text,
      @Nullable List<CommentLine> replies) {}

  House house() {
    return MAPPER.convertValue(yaml("publisher.yaml"), House.class);
  }

  List<PictureLine> pictures() {
    return Arrays.asList(MAPPER.convertValue(yaml("pictures.yaml"), PictureLine[].class));
  }

  Talk talk() {
    return MAPPER.convertValue(yaml("comments.yaml"), Talk.class);
  }

  List<StoryLine> stories() {
    try {
      return Arrays.stream(resources.getResources(FOLDER + "stories/*.yaml"))
          .map(resource -> {
            try (var in = resource.getInputStream()) {
              return MAPPER.convertValue(load(in), StoryLine.class);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InputStream open(String name) throws IOException {
    return resources.getResource(FOLDER + name).getInputStream();
  }

  private Object yaml(String name) {
    try (var in = open(name)) {
      return load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object load(InputStream in) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
  }
}
