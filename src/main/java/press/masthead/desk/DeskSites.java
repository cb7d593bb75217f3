package press.masthead.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import press.masthead.staff.Site;
import press.masthead.title.Titles;

/**
 * Where a browser is that asks: at one of a title's hosts, by its name. A machine's number is none:
 * browsers know no passkeys there, and a provider sends nobody back to it.
 */
@Component
class DeskSites {
  static final String NONE =
      "This does not work at this address. Open the desk at the address of one of your titles.";

  private final Titles titles;

  DeskSites(Titles titles) {
    this.titles = titles;
  }

  Optional<Site> of(HttpServletRequest request) {
    var host = request.getServerName().toLowerCase(Locale.ROOT);
    return titles
        .byHost(host)
        .filter(title -> title.hosts().contains(host))
        .map(title -> new Site(host, origin(request, host)));
  }

  private static String origin(HttpServletRequest request, String host) {
    var port = request.getServerPort();
    var origin = request.getScheme() + "://" + host;
    return port == (request.isSecure() ? 443 : 80) ? origin : origin + ":" + port;
  }
}
