package press.masthead.archive.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.archive.extract.Extraction.MostRead;
import press.masthead.archive.extract.Extraction.Related;
import press.masthead.story.body.BodyJson;
import press.masthead.story.body.BodyText;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An extraction as the one JSON object {@code extract} prints; every field is there, null if
 * unknown.
 */
public final class ExtractionJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ExtractionJson() {}

  public static String writeString(Extraction page) {
    return MAPPER.writeValueAsString(write(page));
  }

  public static ObjectNode write(Extraction page) {
    var json = MAPPER.createObjectNode();
    json.put("headline", page.headline());
    json.put("title", page.title());
    json.put("standfirst", page.standfirst());
    json.put("kicker", page.kicker());
    json.set("byline", texts(page.byline()));
    json.put("byline_text", page.bylineText());
    json.put("source", page.source());
    json.set("section", texts(page.section()));
    json.put("published", text(page.published()));
    json.put("modified", text(page.modified()));
    json.put("language", page.language());
    json.set("picture", picture(page));
    json.put("body_text", BodyText.of(page.body()));
    json.set("body", BodyJson.write(page.body()));
    var related = json.putArray("related");
    page.related().forEach(story -> related.add(related(story)));
    var mostRead = json.putArray("most_read");
    page.mostRead().forEach(story -> mostRead.add(mostRead(story)));
    json.set("imprint", imprint(page));
    json.put("url", page.url());
    json.put("site", page.site());
    return json;
  }

  private static @Nullable ObjectNode picture(Extraction page) {
    var picture = page.picture();
    if (picture == null) {
      return null;
    }
    return MAPPER
        .createObjectNode()
        .put("url", picture.url())
        .put("caption", picture.caption())
        .put("credit", picture.credit());
  }

  private static ObjectNode related(Related story) {
    var json = MAPPER.createObjectNode();
    json.put("kicker", story.kicker());
    json.put("title", story.title());
    json.put("teaser", story.teaser());
    json.set("section", texts(story.section()));
    json.put("date", text(story.date()));
    json.put("url", story.url());
    return json;
  }

  private static ObjectNode mostRead(MostRead story) {
    var json = MAPPER.createObjectNode();
    json.put("rank", story.rank());
    json.put("title", story.title());
    json.set("section", texts(story.section()));
    json.put("url", story.url());
    return json;
  }

  private static @Nullable ObjectNode imprint(Extraction page) {
    var imprint = page.imprint();
    return imprint == null
        ? null
        : MAPPER.createObjectNode().put("text", imprint.text()).put("rrule", imprint.rrule());
  }

  private static ArrayNode texts(List<String> texts) {
    var array = MAPPER.createArrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
