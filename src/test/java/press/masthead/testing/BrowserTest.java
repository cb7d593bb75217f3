package press.masthead.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** That looking for barriers finds some where there are some, also in a frame. */
class BrowserTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>A page</title></head>
      <body><main><h1>A page</h1>%s</main></body></html>
      """;

  @Test
  void findsBarriers() {
    try (var visitor = Browser.visitor(360)) {
      visitor.page().setContent(PAGE.formatted("<p>In order.</p>"));
      assertThat(visitor.barriers()).isEmpty();
      visitor.page().setContent(PAGE.formatted("<img src='data:,'>"));
      assertThat(visitor.barriers()).singleElement().asString().startsWith("image-alt:");
      visitor.page().setContent(PAGE.formatted("<p style='color:#bbb'>Too pale.</p>"));
      assertThat(visitor.barriers()).singleElement().asString().startsWith("color-contrast:");
    }
  }

  @Test
  void looksIntoFrames() {
    try (var visitor = Browser.visitor(360)) {
      visitor
          .page()
          .setContent(
              PAGE.formatted(
                  "<iframe title='Within' srcdoc=\"<html lang='en'><title>Within</title><body><img"
                      + " src='data:,'></body></html>\"></iframe>"));
      visitor.page().frames().getLast().waitForLoadState();
      assertThat(visitor.barriers()).anySatisfy(each -> assertThat(each).startsWith("image-alt:"));
    }
  }
}
