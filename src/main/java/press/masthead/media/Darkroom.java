package press.masthead.media;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import press.masthead.media.image.Decoded;
import press.masthead.media.image.Decoder;
import press.masthead.media.metadata.MetadataReader;
import press.masthead.media.metadata.PictureMetadata;

/**
 * The only place where pixels are held; so few work there at once that memory suffices. On threads
 * of the system: who computes that long on a virtual one keeps a processor from all others.
 */
@Component
class Darkroom implements AutoCloseable {
  private final ExecutorService places;

  Darkroom(PictureSettings settings) {
    this.places =
        Executors.newFixedThreadPool(
            settings.darkrooms(), Thread.ofPlatform().daemon().name("darkroom-", 0).factory());
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

  /** In the order of coming, and in no transaction of the caller's. */
  <T> T work(Supplier<T> job) {
    try {
      return CompletableFuture.supplyAsync(job, places).join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }

  @Override
  public void close() {
    places.shutdown();
  }
}
