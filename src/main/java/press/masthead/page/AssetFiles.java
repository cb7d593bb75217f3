package press.masthead.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/**
 * Hands out {@link Assets}: for ever under the name with the right hash. Under a former hash a page
 * that an outside cache still holds gets what there is now, for a minute.
 */
@RestController
class AssetFiles {
  private static final Pattern HASHED = Pattern.compile("(.+)\\.([0-9a-f]{12})(\\.[a-z0-9]+)");
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
  private static final CacheControl A_MINUTE =
      CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

  private final Assets assets;
  private final Titles titles;

  AssetFiles(Assets assets, Titles titles) {
    this.assets = assets;
    this.titles = titles;
  }

  @GetMapping("/assets/{name}")
  ResponseEntity<byte[]> get(
      @PathVariable String name,
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String codings) {
    var hashed = HASHED.matcher(name);
    if (!hashed.matches()) {
      return ResponseEntity.notFound().build();
    }
    var hash = hashed.group(2);
    return find(hashed.group(1) + hashed.group(3))
        .map(asset -> answer(asset, asset.hash().equals(hash) ? FOR_EVER : A_MINUTE, codings))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /** For whoever asks without having read a page. */
  @GetMapping("/favicon.ico")
  ResponseEntity<byte[]> icon(
      HttpServletRequest request,
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String codings) {
    return titles
        .byHost(request.getServerName())
        .map(title -> answer(TitleIcon.of(title), A_MINUTE, codings))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private Optional<Asset> find(String name) {
    return assets
        .find(name)
        .or(() ->
            titles.all().stream()
                .flatMap(this::own)
                .filter(asset -> asset.name().equals(name))
                .findFirst());
  }

  private Stream<Asset> own(Title title) {
    return Stream.of(TitleStyle.of(title), TitleIcon.of(title));
  }

  private static ResponseEntity<byte[]> answer(Asset asset, CacheControl caching, String codings) {
    var gzip = asset.gzip();
    var answer =
        ResponseEntity.ok()
            .cacheControl(caching)
            .header(HttpHeaders.CONTENT_TYPE, asset.type())
            .varyBy(HttpHeaders.ACCEPT_ENCODING);
    return gzip != null && codings.contains("gzip")
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzip)
        : answer.body(asset.bytes());
  }
}
