package press.masthead.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import press.masthead.api.describe.Said;
import press.masthead.api.door.Texts;
import tools.jackson.databind.JsonNode;

/** A name in a byline; a text alone is taken as one that belongs to no author. */
record CreditView(
    String name, @Said("the number of an author of the house") @Nullable Long author) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static CreditView read(JsonNode json) {
    if (json.isString()) {
      return new CreditView(Texts.whole(json.stringValue()), null);
    }
    var author = json.path("author");
    if (!json.path("name").isString() || !(author.isIntegralNumber() || isNone(author))) {
      throw new IllegalArgumentException("give a name, or an object with a name and an author");
    }
    for (var field : json.propertyNames()) {
      if (!field.equals("name") && !field.equals("author")) {
        throw new IllegalArgumentException("there is no field “" + field + "” in a credit");
      }
    }
    return new CreditView(
        Texts.whole(json.path("name").stringValue()), isNone(author) ? null : author.longValue());
  }

  private static boolean isNone(JsonNode author) {
    return author.isMissingNode() || author.isNull();
  }
}
