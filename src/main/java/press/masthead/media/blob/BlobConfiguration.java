package press.masthead.media.blob;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import press.masthead.media.Blobs;

@Configuration(proxyBeanMethods = false)
class BlobConfiguration {
  @Bean
  Blobs blobs(BlobSettings settings, @Value("${masthead.data:data}") String data) {
    return switch (settings.store()) {
      case FILE -> new FileBlobs(folder(settings, Path.of(data)));
      case S3 -> S3Blobs.connect(settings.s3());
    };
  }

  private static Path folder(BlobSettings settings, Path data) {
    var folder = settings.folder();
    return folder == null ? data.resolve("blobs") : folder;
  }
}
