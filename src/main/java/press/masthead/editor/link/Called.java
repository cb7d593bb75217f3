package press.masthead.editor.link;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What others call what they have at an address, as they say by oEmbed (oembed.com, 2.3). */
@Service
public class Called {
  private static final int LONGEST = 64 * 1024;
  private static final int LONGEST_TITLE = 200;

  private final Outside outside;
  private final LinkSettings settings;

  Called(Outside outside, LinkSettings settings) {
    this.outside = outside;
    this.settings = settings;
  }

  /**
   * Empty if it is not to be had within a few seconds.
   *
   * @param titles where the house answers that
   */
  public Optional<String> title(String titles, String url) {
    if (!settings.asked()) {
      return Optional.empty();
    }
    var asked = titles + "?format=json&url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
    try {
      return outside.text(URI.create(asked), LONGEST).flatMap(Called::title);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (TimeoutException | ExecutionException | IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> title(String json) {
    try {
      var title = JsonMapper.shared().readTree(json).path("title").asString("");
      var line = title.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
      return line.isEmpty() || line.length() > LONGEST_TITLE ? Optional.empty() : Optional.of(line);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
