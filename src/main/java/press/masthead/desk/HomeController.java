package press.masthead.desk;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads to the first place that the member may go to. */
@Controller
class HomeController {
  private final Desk desk;

  HomeController(Desk desk) {
    this.desk = desk;
  }

  @GetMapping("/desk")
  ResponseEntity<byte[]> home() {
    var places = desk.places(AtDesk.required());
    return Desk.seeOther(places.isEmpty() ? "/desk/me" : places.getFirst().path());
  }
}
