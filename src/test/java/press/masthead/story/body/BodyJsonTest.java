package press.masthead.story.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.masthead.story.body.Block.Paragraph;
import press.masthead.story.body.Inline.Text;

class BodyJsonTest {

  @Property(tries = 300)
  void readsWhatItWrote(@ForAll("bodies") Body body) {
    assertThat(BodyJson.read(BodyJson.writeString(body))).isEqualTo(body);
  }

  @Provide
  Arbitrary<Body> bodies() {
    return Bodies.any();
  }

  @Test
  void writesProseMirrorsShape() {
    var body =
        new Body(
            List.of(
                new Paragraph(
                    List.of(
                        new Text("See "),
                        new Text("here", List.of(new Mark.Link("/a", null), new Mark.Strong()))))));
    assertThat(BodyJson.writeString(body))
        .isEqualTo(
            """
            {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"See "},\
            {"type":"text","text":"here","marks":[{"type":"link","attrs":{"href":"/a"}},\
            {"type":"strong"}]}]}]}\
            """);
  }

  @Test
  void putsMarksInOneOrder() {
    var body =
        BodyJson.read(
            doc(
                """
                {"type":"paragraph","content":[{"type":"text","text":"x","marks":[
                  {"type":"em"},{"type":"strong"}]}]}\
                """));
    assertThat(body.blocks())
        .containsExactly(
            new Paragraph(List.of(new Text("x", List.of(new Mark.Strong(), new Mark.Emphasis())))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '~',
      value = {
        "{'type':'marquee'} § doc > marquee[0]: unknown node",
        "{'type':'list_item'} § doc > list_item[0]: unknown node",
        "{'type':'bullet_list'} § doc > bullet_list[0]: needs at least one list_item",
        "{'type':'bullet_list','content':[{'type':'list_item'}]} §"
            + " doc > bullet_list[0] > list_item[0]: needs at least one block",
        "{'type':'bullet_list','content':[{'type':'paragraph'}]} §"
            + " doc > bullet_list[0] > paragraph[0]: only list_item may stand here",
        "{'type':'heading','attrs':{'level':1}} §"
            + " doc > heading[0]: the attribute level must be from 2 to 4",
        "{'type':'heading'} § doc > heading[0]: needs the attribute level",
        "{'type':'paragraph','attrs':{'onclick':'x'}} §"
            + " doc > paragraph[0]: unknown attribute “onclick”",
        "{'type':'paragraph','style':'x'} § doc > paragraph[0]: unknown member “style”",
        "{'type':'paragraph','content':[{'type':'text','text':''}]} §"
            + " doc > paragraph[0] > text[0]: needs text, at least one character",
        "{'type':'paragraph','content':[{'type':'text','text':'a\\u0000'}]} § doc > paragraph[0] >"
            + " text[0]: holds a character that is none (U+0000 or a lone surrogate)",
        "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'blink'}]}]} §"
            + " doc > paragraph[0] > text[0] > mark blink: unknown mark",
        "{'type':'quotation','content':[{'type':'fact_box'}]} §"
            + " doc > quotation[0] > fact_box[0]: may not stand here",
        "{'type':'picture'} §"
            + " doc > picture[0]: needs the attribute picture (an id) or src (an address)",
        "{'type':'embed','attrs':{'url':'data:text/html,x'}} § doc > embed[0]: the attribute url"
            + " must begin with http:, https: or /, not “data:text/html,x”",
        "{'type':'rule','content':[{'type':'paragraph'}]} § doc > rule[0]: takes no content",
        "'word' § doc > node[0]: must be an object with a type"
      })
  void refusesWhatDoesNotFitAndNamesTheNode(String node, String message) {
    assertThatExceptionOfType(BodyRefused.class)
        .isThrownBy(() -> BodyJson.read(doc(node.replace('\'', '"'))))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java\\tscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//elsewhere.example",
        "relative",
        "https:",
        "http://a b",
        "/\\\\elsewhere.example"
      })
  void refusesUnsafeLinks(String href) {
    assertThatExceptionOfType(BodyRefused.class)
        .isThrownBy(() -> BodyJson.read(doc(linked(href))))
        .withMessageStartingWith("doc > paragraph[0] > text[0] > mark link: the attribute href");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/?q=1",
    "http://a.example",
    "mailto:a@b.example",
    "tel:+27",
    "/own"
  })
  void takesSafeLinks(String href) {
    assertThat(BodyJson.read(doc(linked(href))).blocks()).hasSize(1);
  }

  @Test
  void refusesEndlessNesting() {
    var open = "{\"type\":\"quotation\",\"content\":[";
    var json = doc(open.repeat(150) + "{\"type\":\"rule\"}" + "]}".repeat(150));
    assertThatExceptionOfType(BodyRefused.class)
        .isThrownBy(() -> BodyJson.read(json))
        .withMessageEndingWith("nodes may be nested 100 deep, not deeper");
  }

  @Test
  void refusesWhatIsNotJson() {
    assertThatExceptionOfType(BodyRefused.class)
        .isThrownBy(() -> BodyJson.read("{\"type\":"))
        .withMessageStartingWith("doc: is not JSON");
  }

  private static String linked(String href) {
    return """
    {"type":"paragraph","content":[{"type":"text","text":"a","marks":[
      {"type":"link","attrs":{"href":"%s"}}]}]}\
    """
        .formatted(href);
  }

  private static String doc(String content) {
    return "{\"type\":\"doc\",\"content\":[" + content + "]}";
  }
}
