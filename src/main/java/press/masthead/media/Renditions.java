package press.masthead.media;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import press.masthead.media.image.Format;
import press.masthead.media.metadata.PictureMetadata;
import press.masthead.media.metadata.Stamp;

/**
 * Renditions on demand. Pixels are made once and kept as blobs without a word in them; what the
 * house says of the picture is stamped in as they go out, so that an edited caption costs no
 * encoding. Finished files stay in memory for a while; of those who ask at once for one, the first
 * makes it and the others wait.
 */
@Component
class Renditions {
  private static final int OVERHEAD = 200;

  private final PictureTable pictures;
  private final Pixels pixels;
  private final AsyncCache<RenditionAddress, Rendition> finished;

  Renditions(PictureTable pictures, Pixels pixels, PictureSettings settings) {
    this.pictures = pictures;
    this.pixels = pixels;
    this.finished =
        Caffeine.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .maximumWeight(settings.cached())
            .weigher(Renditions::weight)
            .buildAsync();
  }

  Rendition find(RenditionAddress address) {
    try {
      var rendition = finished.get(address, this::look).join();
      if (!(rendition instanceof Rendition.Finished)) {
        // what is not there now may be later
        finished.synchronous().invalidate(address);
      }
      return rendition;
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private Rendition look(RenditionAddress address) {
    var found = pictures.find(address.picture());
    if (found.isEmpty() || !PictureUse.offers(found.get(), address.crop(), address.width())) {
      return new Rendition.Absent();
    }
    var picture = found.get();
    if (!picture.version().equals(address.version())) {
      return new Rendition.Moved(address.withVersion(picture.version()));
    }
    var bare = pixels.rendition(picture, address.crop(), address.width(), address.format());
    return new Rendition.Finished(
        stamped(bare, address.format(), picture.particulars().stamp()), address.format());
  }

  private static byte[] stamped(byte[] bare, Format format, PictureMetadata words) {
    return switch (format) {
      case WEBP -> Stamp.webp(bare, words);
      case JPEG -> Stamp.jpeg(bare, words);
    };
  }

  private static int weight(RenditionAddress address, Rendition rendition) {
    return rendition instanceof Rendition.Finished(byte[] bytes, Format _)
        ? OVERHEAD + bytes.length
        : OVERHEAD;
  }
}
