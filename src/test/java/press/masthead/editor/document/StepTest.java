package press.masthead.editor.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import press.masthead.story.body.BodyRefused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our steps against prosemirror-transform's own, run by a browser. */
class StepTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static ModulePage page;

  @BeforeAll
  static void open() {
    page = new ModulePage();
  }

  @AfterAll
  static void close() {
    page.close();
  }

  @Test
  void makesOfEveryChangeWhatTheBrowserMakesOfIt() {
    var steps = 0;
    for (var each : asked("changes", 20_261_126, 1_500)) {
      var doc = DocJson.readNode(each.get("before"));
      for (var step : each.get("steps")) {
        doc = DocJson.readStep(step).applyTo(doc);
        steps++;
      }
      assertThat(doc).describedAs(each.toString()).isEqualTo(DocJson.readNode(each.get("after")));
      assertThat(DocJson.readNode(DocJson.write(doc))).isEqualTo(doc);
      if (each.get("isWhole").booleanValue()) {
        BodyDocument.body(doc);
      }
    }
    assertThat(steps).isGreaterThan(2_000);
  }

  @Test
  void everyPositionIsThenWhereTheBrowserHasIt() {
    var moved = 0;
    for (var each : asked("changes", 181, 300)) {
      for (int at = 0; at < each.get("places").size(); at++) {
        int back = at;
        int forward = at;
        for (var step : each.get("steps")) {
          var shift = DocJson.readStep(step).shift();
          back = shift.of(back, false);
          forward = shift.of(forward, true);
        }
        var place = each.get("places").get(at);
        assertThat(List.of(back, forward))
            .describedAs("%d of %s", at, each)
            .containsExactly(place.get(0).intValue(), place.get(1).intValue());
        moved += back == at ? 0 : 1;
      }
    }
    assertThat(moved).isGreaterThan(1_000);
  }

  @Test
  void refusesWhatTheBrowserRefuses() {
    var refused = 0;
    for (var each : asked("strays", 1, 1_500)) {
      var doc = DocJson.readNode(each.get("before"));
      var step = DocJson.readStep(each.get("step"));
      if (each.get("after").isNull()) {
        assertThatThrownBy(() -> BodyDocument.body(step.applyTo(doc)), each.toString())
            .isInstanceOfAny(StepRefused.class, BodyRefused.class);
        refused++;
      } else {
        assertThat(step.applyTo(doc))
            .describedAs(each.toString())
            .isEqualTo(DocJson.readNode(each.get("after")));
      }
    }
    assertThat(refused).isBetween(100, 1_400);
  }

  @Test
  void aBodyComesBackAsItWas() {
    for (var each : asked("changes", 7, 300)) {
      if (!each.get("isWhole").booleanValue()) {
        continue;
      }
      var body = BodyDocument.body(DocJson.readNode(each.get("after")));
      assertThat(BodyDocument.body(BodyDocument.of(body))).isEqualTo(body);
    }
  }

  @Test
  void saysWhatIsWrongWithAStep() {
    for (var wrong :
        List.of(
            "{}",
            "{\"stepType\":\"replace\",\"from\":-1,\"to\":2}",
            "{\"stepType\":\"replace\",\"from\":1e9,\"to\":2}",
            "{\"stepType\":\"addMark\",\"from\":1,\"to\":2,\"mark\":{\"type\":\"blink\"}}",
            "{\"stepType\":\"run\",\"script\":\"x\"}")) {
      assertThatThrownBy(() -> DocJson.readStep(MAPPER.readTree(wrong)))
          .isInstanceOf(StepRefused.class)
          .hasMessageMatching("[\\w “”,-]+");
    }
  }

  private static JsonNode asked(String what, int seed, int count) {
    return page.call("oracle", what, List.of(seed, count));
  }
}
