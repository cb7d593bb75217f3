package press.masthead.media;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Renditions for readers. Only what pages show is made, so nobody can ask for work at will. */
@Controller
class PictureController {
  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
  private static final CacheControl FOR_NOW =
      CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

  private final Renditions renditions;

  PictureController(Renditions renditions) {
    this.renditions = renditions;
  }

  @GetMapping("/pictures/{id:[1-9]\\d{0,17}}/{file}")
  ResponseEntity<byte[]> rendition(@PathVariable long id, @PathVariable String file) {
    return RenditionAddress.parse(new Picture.Id(id), file)
        .map(this::answer)
        .orElseGet(PictureController::absent);
  }

  private ResponseEntity<byte[]> answer(RenditionAddress address) {
    return switch (renditions.find(address)) {
      case Rendition.Finished finished -> file(address, finished);
      case Rendition.Moved(RenditionAddress now) ->
          ResponseEntity.status(HttpStatus.FOUND)
              .cacheControl(FOR_NOW)
              .location(URI.create(now.path()))
              .build();
      case Rendition.Absent() -> absent();
    };
  }

  /** Spring answers 304 by the ETag. */
  private static ResponseEntity<byte[]> file(
      RenditionAddress address, Rendition.Finished finished) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(finished.format().mediaType()))
        .cacheControl(FOR_GOOD)
        .eTag('"' + address.file() + '"')
        .body(finished.bytes());
  }

  private static ResponseEntity<byte[]> absent() {
    return ResponseEntity.notFound().cacheControl(FOR_NOW).build();
  }
}
