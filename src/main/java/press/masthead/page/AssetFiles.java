package press.masthead.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.title.Titles;

/** Hands out {@link Assets} and what is each title's own. */
@RestController
class AssetFiles {
  private final Assets assets;
  private final Titles titles;

  AssetFiles(Assets assets, Titles titles) {
    this.assets = assets;
    this.titles = titles;
  }

  @GetMapping(Assets.FOLDER + "{name}")
  ResponseEntity<byte[]> get(
      @PathVariable String name,
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String codings) {
    return answer(AssetAnswer.to(name, codings, this::find));
  }

  /** For whoever asks without having read a page. */
  @GetMapping("/favicon.ico")
  ResponseEntity<byte[]> icon(
      HttpServletRequest request,
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String codings) {
    return answer(
        titles
            .byHost(request.getServerName())
            .map(title -> AssetAnswer.underOneName(TitleIcon.of(title), codings)));
  }

  private Optional<Asset> find(String name) {
    return assets
        .find(name)
        .or(() ->
            titles.all().stream()
                .flatMap(Asset::ownOf)
                .filter(asset -> asset.name().equals(name))
                .findFirst());
  }

  private static ResponseEntity<byte[]> answer(Optional<AssetAnswer> found) {
    return found
        .map(answer ->
            ResponseEntity.ok()
                .headers(fields -> answer.fields().forEach(fields::set))
                .body(answer.bytes()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
