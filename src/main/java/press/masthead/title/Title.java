package press.masthead.title;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One masthead of the publisher.
 *
 * @param hosts the first is where its pages live; the others lead there
 * @param url where its pages live, without a slash at the end
 * @param imprint plain paragraphs, parted by blank lines
 * @param issues when its issues appear; null if it has none
 * @param versions whether readers may see which versions of a story were out
 */
public record Title(
    Id id,
    String slug,
    String name,
    @Nullable String tagline,
    List<String> hosts,
    String url,
    ZoneId zone,
    Locale locale,
    String imprint,
    @Nullable IssueRule issues,
    Tokens tokens,
    @Nullable String icon,
    boolean versions) {

  /** Identifies a title. */
  public record Id(long value) {}

  public Title {
    hosts = List.copyOf(hosts);
  }

  /** One that keeps its versions to itself. */
  public Title(
      Id id,
      String slug,
      String name,
      @Nullable String tagline,
      List<String> hosts,
      String url,
      ZoneId zone,
      Locale locale,
      String imprint,
      @Nullable IssueRule issues,
      Tokens tokens,
      @Nullable String icon) {
    this(id, slug, name, tagline, hosts, url, zone, locale, imprint, issues, tokens, icon, false);
  }

  /** The day on the title's own calendar. */
  public LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** The absolute address of one of its paths. */
  public String url(String path) {
    return url + path;
  }
}
