package press.masthead.media;

import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import press.masthead.media.image.Decoded;
import press.masthead.media.image.Decoder;
import press.masthead.media.metadata.MetadataReader;
import press.masthead.media.metadata.PictureMetadata;

/** The only place where pixels are held; so few work there at once that memory suffices. */
@Component
class Darkroom {
  private final Semaphore places;

  Darkroom(PictureSettings settings) {
    this.places = new Semaphore(settings.darkrooms(), true);
  }

  /** What a file shows and what it says. */
  record Developed(Decoded decoded, PictureMetadata metadata) {}

  Developed develop(Path file) {
    return work(() -> look(file));
  }

  /** For one who has a place already. */
  static Developed look(Path file) {
    var reading = MetadataReader.read(file);
    return new Developed(Decoder.decode(file, reading.orientation()), reading.metadata());
  }

  <T> T work(Supplier<T> job) {
    places.acquireUninterruptibly();
    try {
      return job.get();
    } finally {
      places.release();
    }
  }
}
