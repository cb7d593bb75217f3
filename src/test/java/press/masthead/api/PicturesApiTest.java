package press.masthead.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.api.token.Scope;
import press.masthead.staff.Role;
import press.masthead.testing.RunningMasthead;

/** The picture library, by HTTP. */
@RunningMasthead
class PicturesApiTest extends ApiCase {
  private Program editor;

  @BeforeEach
  void makeEditor() {
    editor = program(Role.EDITOR, Scope.values());
  }

  @Test
  void takesPicturesInAndDescribesThem() throws IOException {
    var taken = upload(picture(), "harbour.png").is(201);
    assertThat(upload(picture(), "again.png").is(200).id()).isEqualTo(taken.id());
    var path = "/api/v1/pictures/" + taken.id();
    editor.patch(path, "{\"words\": {}}").refused(428, "precondition-required");
    var words =
        "{\"words\": {\"alt\": \"A harbour\", \"agency\": \"TNA\"}, \"focus\": {\"x\": 2, \"y\": 0}}";
    assertThat(
            editor.patch(path, words, "If-Match", taken.tag()).refused(422, "invalid").pointers())
        .containsExactly("/focus");
    var described =
        editor
            .patch(path, words.replace("{\"x\": 2, \"y\": 0}", "null"), "If-Match", taken.tag())
            .is(200);
    assertThat(described.json().at("/words/alt").asString()).isEqualTo("A harbour");
    editor.patch(path, words, "If-Match", taken.tag()).refused(412, "stale");
    var listed = editor.get("/api/v1/pictures?limit=1").json();
    assertThat(listed.at("/pictures/0/id").asString()).isEqualTo(taken.id());
    assertThat(ids(editor.get("/api/v1/pictures?words=harb"), "pictures")).contains(taken.id());
    assertThat(ids(editor.get("/api/v1/pictures?words=" + someone), "pictures")).isEmpty();
    upload("not a picture".getBytes(StandardCharsets.UTF_8), "x.png").refused(422, "invalid");
    program(Role.REPORTER, Scope.values())
        .patch(path, words, "If-Match", "*")
        .refused(403, "forbidden");
  }

  private Program.Answer upload(byte[] file, String name) {
    return editor.send(
        editor
            .request("/api/v1/pictures?file_name=" + name)
            .header("Content-Type", "image/png")
            .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
  }

  /** Unlike that of any other test. */
  private byte[] picture() throws IOException {
    var image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    image.setRGB(7, 7, someone.hashCode());
    var png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }
}
