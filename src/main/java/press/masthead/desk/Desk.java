package press.masthead.desk;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import press.masthead.page.Assets;
import press.masthead.page.Page;
import press.masthead.page.Times;
import press.masthead.staff.Member;
import press.masthead.staff.Permission;
import press.masthead.staff.Staff;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** Shows screens at the desk. */
@Component
public class Desk {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

  /** What can be said after something was done, by the word that stands in the address. */
  private static final Map<String, String> NOTICES =
      Map.ofEntries(
          Map.entry("invited", "The invitation is on its way."),
          Map.entry("saved", "Saved."),
          Map.entry("suspended", "Suspended: every session has ended."),
          Map.entry("readmitted", "May sign in again."),
          Map.entry("password", "Your password was changed, and every other session has ended."),
          Map.entry("link-sent", "A mail with the link is on its way; it is good for an hour."),
          Map.entry("ended", "The session has ended."),
          Map.entry("revoked", "Revoked: it lets no program in any more."),
          Map.entry("authenticator-dropped", "You are no longer asked for codes."),
          Map.entry("asked-for-no-code", "Is asked for no code until they set up another."),
          Map.entry("comment-kept", "Seen: readers go on seeing it."),
          Map.entry("comment-removed", "Removed: readers see it no more. It can be restored."),
          Map.entry("comment-restored", "Restored: readers see it again."),
          Map.entry("comments-closed", "Closed: nobody can add a comment to this story."),
          Map.entry("comments-open", "Open: readers can comment again."),
          Map.entry("passkey-added", "Added: you can sign in with it from now on."),
          Map.entry("passkey-removed", "Removed: it lets nobody in any more."),
          Map.entry(
              "openid-removed", "Removed: that account is linked with nobody here any more."));

  private final List<Place> places;
  private final Staff staff;
  private final Titles titles;
  private final Assets assets;

  Desk(ObjectProvider<Place> places, Staff staff, Titles titles, Assets assets) {
    this.places = places.stream().sorted(Comparator.comparingInt(Place::order)).toList();
    this.staff = staff;
    this.titles = titles;
    this.assets = assets;
  }

  /**
   * The surroundings of a screen.
   *
   * @param here the path of the place it belongs to; empty if to none
   */
  public DeskLayout layout(HttpServletRequest request, String heading, String here) {
    var member = AtDesk.member().orElse(null);
    var done = request.getParameter("done");
    return new DeskLayout(
        heading,
        titles.publisher(),
        member,
        member == null ? List.of() : places(member),
        here,
        done == null ? null : NOTICES.get(done),
        csrf(request),
        times(request),
        assets.path("desk.css"),
        assets.path("desk.js"));
  }

  /** Where the member begins: the first place they may go to. */
  public String entrance(Member member) {
    return places(member).stream().findFirst().map(Place::path).orElse("/desk/me");
  }

  /** The places that the member may go to, in order. */
  List<Place> places(Member member) {
    Set<Permission> permissions = staff.permissions(member);
    return places.stream().filter(place -> permissions.contains(place.permission())).toList();
  }

  public static ResponseEntity<byte[]> show(JteModel screen) {
    return show(HttpStatus.OK, screen);
  }

  public static ResponseEntity<byte[]> show(HttpStatus status, JteModel screen) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .contentType(HTML)
        .body(Page.html(screen).bytes());
  }

  /** After something was done. */
  public static ResponseEntity<byte[]> seeOther(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .cacheControl(CacheControl.noStore())
        .location(URI.create(path))
        .build();
  }

  private Times times(HttpServletRequest request) {
    var zone =
        titles.byHost(request.getServerName()).map(Title::zone).orElseGet(ZoneId::systemDefault);
    return new Times(zone, Locale.UK);
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }
}
