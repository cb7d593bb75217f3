package press.masthead.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/watch?v=a-B_c1D2e3F, https://www.youtube-nocookie.com/embed/a-B_c1D2e3F",
    "https://m.youtube.com/watch?list=x&v=a-B_c1D2e3F&t=9,"
        + " https://www.youtube-nocookie.com/embed/a-B_c1D2e3F",
    "https://youtu.be/a-B_c1D2e3F?si=zz, https://www.youtube-nocookie.com/embed/a-B_c1D2e3F",
    "https://www.youtube.com/shorts/a-B_c1D2e3F,"
        + " https://www.youtube-nocookie.com/embed/a-B_c1D2e3F",
    "https://vimeo.com/123456789, https://player.vimeo.com/video/123456789?dnt=1",
    "https://www.dailymotion.com/video/x8abcde,"
        + " https://geo.dailymotion.com/player.html?video=x8abcde",
    "https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk?si=1,"
        + " https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk",
    "https://soundcloud.com/harbour/fog-horn,"
        + " https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/harbour/fog-horn",
    "https://datawrapper.dwcdn.net/aB3dE/2/, https://datawrapper.dwcdn.net/aB3dE/",
    "https://public.flourish.studio/visualisation/1234567/,"
        + " https://flo.uri.sh/visualisation/1234567/embed",
  })
  void knowsThePlayerForAnAddress(String url, String player) {
    assertThat(Player.of(url)).map(Player::address).contains(player);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://courier.example/watch?v=a-B_c1D2e3F",
        "https://notyoutube.com/watch?v=a-B_c1D2e3F",
        "https://courier.example/?u=https://youtu.be/a-B_c1D2e3F",
        "https://www.youtube.com/@harbour",
        "javascript:https://youtu.be/a-B_c1D2e3F",
        "https://vimeo.com/watch",
        "/world"
      })
  void knowsNoneForAnyOther(String url) {
    assertThat(Player.of(url)).isEmpty();
  }

  @Test
  void everyPlayerComesFromWhereThePolicyAllows() {
    for (var url : new String[] {"https://youtu.be/a-B_c1D2e3F", "https://vimeo.com/123456789"}) {
      var player = Player.of(url).orElseThrow();
      assertThat(Player.origins().split(" ")).anyMatch(player.address()::startsWith);
    }
    assertThat(Player.origins()).doesNotContain("'", ";", "$").contains("https://flo.uri.sh");
  }
}
