package press.masthead.delivery.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jetty.http.HttpField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import press.masthead.delivery.purge.CdnSettings.Kind;

class CdnFieldsTest {
  private static final String LIFE = "max-age=600, stale-while-revalidate=60, stale-if-error=86400";

  /** The hash of “titles” and what is on every page. */
  private static final List<String> TAGS = List.of("3gwxdn7d", "masthead");

  @Test
  void speaksToEachCdnInItsOwnFields() {
    assertThat(fields(Kind.NONE, List.of())).isEmpty();
    assertThat(fields(Kind.FASTLY, List.of()))
        .isEqualTo(
            Map.of("Surrogate-Control", LIFE, "Surrogate-Key", TAGS.get(0) + " " + TAGS.get(1)));
    assertThat(fields(Kind.CLOUDFLARE, List.of()))
        .isEqualTo(Map.of("CDN-Cache-Control", LIFE, "Cache-Tag", TAGS.get(0) + "," + TAGS.get(1)));
    assertThat(fields(Kind.HTTP, List.of()))
        .isEqualTo(
            Map.of(
                "CDN-Cache-Control",
                LIFE,
                "Surrogate-Key",
                TAGS.get(0) + " " + TAGS.get(1),
                "Cache-Groups",
                "\"" + TAGS.get(0) + "\", \"" + TAGS.get(1) + "\""));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void keepsBelowThreeKilobytesWhateverAPageRead(Kind kind) {
    for (int many : new int[] {10, 250, 5000}) {
      var reads = IntStream.range(0, many).mapToObj(n -> "story:" + n * 97 + "/teaser").toList();
      assertThat(fields(kind, reads).values())
          .allSatisfy(value -> assertThat(value).hasSizeLessThan(3 * 1024));
    }
  }

  @Test
  void refusesSettingsThatCouldNotPurge() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(Kind.FASTLY, null, "Abc", ""))
        .withMessageStartingWith("masthead.cdn.token");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(Kind.HTTP, null, "", "secret"))
        .withMessageStartingWith("masthead.cdn.url");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(Kind.HTTP, URI.create("cache/purge"), "", "secret"))
        .withMessageStartingWith("masthead.cdn.url");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(Kind.CLOUDFLARE, null, "../accounts", "secret"))
        .withMessageStartingWith("masthead.cdn.service");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(Kind.FASTLY, null, "Abc", "two\nlines"))
        .withMessageStartingWith("masthead.cdn.token")
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("two"));
    assertThat(settings(Kind.FASTLY, null, "Abc", "secret").toString()).doesNotContain("secret");
  }

  private static Map<String, String> fields(Kind kind, List<String> reads) {
    var settings = settings(kind, URI.create("https://cache.example.net/purge"), "Abc", "secret");
    return new CdnFields(settings)
        .of(reads, true).stream()
            .collect(Collectors.toMap(HttpField::getName, HttpField::getValue));
  }

  private static CdnSettings settings(Kind kind, @Nullable URI url, String service, String token) {
    return new CdnSettings(
        kind,
        url,
        service,
        token,
        Duration.ofMinutes(10),
        Duration.ofSeconds(10),
        Duration.ofSeconds(5));
  }
}
