package press.masthead.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import press.masthead.staff.Passkeys;
import press.masthead.title.Titles;

/**
 * Where a passkey is good that a request asks for: at the host asked, if it is one of a title's by
 * its name. A machine's number is none: browsers know no passkeys there.
 */
@Component
class PasskeySites {
  static final String NONE =
      "There are no passkeys at this address. Open the desk at the address of one of your titles.";

  private final Titles titles;

  PasskeySites(Titles titles) {
    this.titles = titles;
  }

  Optional<Passkeys.Site> of(HttpServletRequest request) {
    var host = request.getServerName().toLowerCase(Locale.ROOT);
    return titles
        .byHost(host)
        .filter(title -> title.hosts().contains(host))
        .map(title -> new Passkeys.Site(host, origin(request, host)));
  }

  private static String origin(HttpServletRequest request, String host) {
    var port = request.getServerPort();
    var origin = request.getScheme() + "://" + host;
    return port == (request.isSecure() ? 443 : 80) ? origin : origin + ":" + port;
  }
}
