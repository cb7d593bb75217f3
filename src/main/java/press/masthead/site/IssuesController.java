package press.masthead.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Year;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.title.Titles;

/** Leads to this year's calendar of issues: the one thing about it that depends on the day. */
@RestController
class IssuesController {
  private final Titles titles;
  private final Clock clock;

  IssuesController(Titles titles, Clock clock) {
    this.titles = titles;
    this.clock = clock;
  }

  @GetMapping(ImprintPages.ISSUES)
  ResponseEntity<Void> thisYear(HttpServletRequest request) {
    var zone = titles.byHost(request.getServerName()).map(title -> title.zone());
    var year = Year.now(clock.withZone(zone.orElse(clock.getZone())));
    return ResponseEntity.status(HttpStatus.FOUND)
        .cacheControl(CacheControl.noStore())
        .location(URI.create(ImprintPages.ISSUES + "/" + year))
        .build();
  }
}
