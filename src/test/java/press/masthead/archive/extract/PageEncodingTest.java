package press.masthead.archive.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.masthead.testing.Shared;
import tools.jackson.databind.json.JsonMapper;

class PageEncodingTest {
  @Test
  void agreesWithTheHtmlStandardsTests() throws IOException {
    var mapper = JsonMapper.builder().build();
    for (var line : Files.readAllLines(Shared.path("corpora/F-robust/html5lib-encoding.jsonl"))) {
      var test = mapper.readTree(line);
      var bytes = Base64.getDecoder().decode(test.path("bytes_base64").asString());
      assertThat(PageEncoding.of(bytes))
          .as(test.path("id").asString())
          .isEqualTo(Charset.forName(test.path("expected_encoding").asString()));
    }
  }

  @Test
  void believesTheBytesWhereTheDeclarationIsWrong() {
    var page = "<meta charset=iso-8859-1><p>Grüße aus Łódź";
    assertThat(PageEncoding.of(page.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(StandardCharsets.UTF_8);
    var latin = "<meta charset=utf-8><p>Grüße aus Österreich, schöne Grüße".repeat(3);
    assertThat(PageEncoding.of(latin.getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(Charset.forName("windows-1252"));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Привет всем кто читает эту страницу сегодня утром",
    "Shift_JIS, 日本語の文章がここにあります。今日は良い天気です。"
  })
  void guessesWhereNothingIsDeclared(String charset, String text) {
    var bytes = ("<p>" + text.repeat(4)).getBytes(Charset.forName(charset));
    assertThat(new String(bytes, PageEncoding.of(bytes))).contains(text);
  }
}
