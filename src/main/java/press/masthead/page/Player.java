package press.masthead.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Another house's player for one of its addresses, which a page may show once its reader has
 * agreed: until then nothing of that house is loaded. {@link #HOUSES} is the one list of them;
 * whoever is added there must have a player that works in a frame.
 *
 * @param house whose it is, such as “YouTube”
 * @param address of the player
 * @param shape {@code wide} for pictures that move, {@code low} for sound, {@code tall} for charts
 */
public record Player(String house, String address, String shape) {

  /**
   * A house that gives out players.
   *
   * @param pattern of the addresses that people copy, without scheme, {@code www.} and what follows
   *     a question mark that it does not name
   * @param player the player's address, with the pattern's groups as {@code $1} …
   * @param titles where it says by oEmbed what an address is called
   */
  public record House(String name, Pattern pattern, String player, String shape, String titles) {

    private Optional<Player> player(String plain) {
      var match = pattern.matcher(plain);
      if (!match.lookingAt()) {
        return Optional.empty();
      }
      var address = new StringBuilder();
      match.appendReplacement(address, player);
      return Optional.of(new Player(name, address.toString(), shape));
    }
  }

  public static final List<House> HOUSES =
      List.of(
          house(
              "YouTube",
              "(?:(?:m\\.)?youtube\\.com/(?:watch\\?(?:[^#]*&)?v=|shorts/|live/|embed/)|youtu\\.be/)"
                  + "([\\w-]{6,20})",
              "https://www.youtube-nocookie.com/embed/$1",
              "wide",
              "https://www.youtube.com/oembed"),
          house(
              "Vimeo",
              "(?:player\\.vimeo\\.com/video|vimeo\\.com)/(\\d{4,12})",
              "https://player.vimeo.com/video/$1?dnt=1",
              "wide",
              "https://vimeo.com/api/oembed.json"),
          house(
              "Dailymotion",
              "(?:dailymotion\\.com/video|dai\\.ly)/(\\w{5,12})",
              "https://geo.dailymotion.com/player.html?video=$1",
              "wide",
              "https://www.dailymotion.com/services/oembed"),
          house(
              "Spotify",
              "open\\.spotify\\.com/(?:intl-\\w+/)?(track|album|episode|show|playlist)/(\\w{10,30})",
              "https://open.spotify.com/embed/$1/$2",
              "low",
              "https://open.spotify.com/oembed"),
          house(
              "SoundCloud",
              "soundcloud\\.com/([\\w-]{2,60}/(?:sets/)?[\\w-]{2,120})",
              "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/$1",
              "low",
              "https://soundcloud.com/oembed"),
          house(
              "Datawrapper",
              "datawrapper\\.dwcdn\\.net/(\\w{5})",
              "https://datawrapper.dwcdn.net/$1/",
              "tall",
              "https://api.datawrapper.de/v3/oembed"),
          house(
              "Flourish",
              "public\\.flourish\\.studio/(visualisation|story)/(\\d{3,12})",
              "https://flo.uri.sh/$1/$2/embed",
              "tall",
              "https://app.flourish.studio/api/v1/oembed"));

  private static final Pattern SCHEME =
      Pattern.compile("^https?://(?:www\\.)?", Pattern.CASE_INSENSITIVE);

  private static House house(
      String name, String pattern, String player, String shape, String titles) {
    return new House(name, Pattern.compile(pattern), player, shape, titles);
  }

  /** The player for what is at that address; empty where none is known. */
  public static Optional<Player> of(String url) {
    return house(url).flatMap(house -> house.player(plain(url)));
  }

  /** Whose address that is; empty where no player is known for it. */
  public static Optional<House> house(String url) {
    return SCHEME.matcher(url).lookingAt()
        ? HOUSES.stream().filter(house -> house.player(plain(url)).isPresent()).findFirst()
        : Optional.empty();
  }

  private static String plain(String url) {
    return SCHEME.matcher(url).replaceFirst("");
  }

  /** Where players come from, as a content-security policy lists them. */
  public static String origins() {
    return HOUSES.stream()
        .map(house -> "https://" + URI.create(house.player().replace('$', 'x')).getHost())
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
