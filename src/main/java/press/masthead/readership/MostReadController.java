package press.masthead.readership;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** The list by itself, for pages that were kept. */
@RestController
class MostReadController {
  static final String PATH = "/most-read";
  private static final CacheControl A_MINUTE =
      CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

  private final MostRead mostRead;
  private final Titles titles;
  private final Sections sections;

  MostReadController(MostRead mostRead, Titles titles, Sections sections) {
    this.mostRead = mostRead;
    this.titles = titles;
    this.sections = sections;
  }

  @GetMapping(PATH)
  ResponseEntity<JteModel> get(
      HttpServletRequest request, @RequestParam(required = false) @Nullable Long section) {
    return titles
        .byHost(request.getServerName())
        .flatMap(title -> list(title, section))
        .map(MostReadController::answer)
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private Optional<MostReadList> list(Title title, @Nullable Long section) {
    return section == null
        ? Optional.of(mostRead.list(title))
        : sections
            .tree(title.id())
            .find(new Section.Id(section))
            .map(found -> mostRead.list(title, found.id()));
  }

  private static ResponseEntity<JteModel> answer(MostReadList list) {
    return ResponseEntity.ok()
        .cacheControl(A_MINUTE)
        .body(new StaticTemplates().readershipMostRead(list));
  }
}
