package press.masthead.media.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.masthead.media.BlobException;
import press.masthead.media.Blobs;

/** Against a server that speaks S3 over HTTP, checks signatures and keeps objects in a folder. */
class S3BlobsTest extends BlobsContract {
  private static final String ACCESS = "newsroom";
  private static final String SECRET = "a-secret-of-the-newsroom";

  @TempDir static Path folder;
  private static S3Proxy server;
  private static S3Blobs blobs;

  @BeforeAll
  static void start() throws Exception {
    Files.createDirectories(folder.resolve("pictures"));
    server =
        S3Proxy.builder()
            .blobStore(new FilesystemNio2BlobStore(folder.toString()))
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS, SECRET)
            .build();
    server.start();
    blobs = S3Blobs.connect(settings("pictures", SECRET));
  }

  @AfterAll
  static void stop() throws Exception {
    blobs.close();
    server.stop();
  }

  private static BlobSettings.S3 settings(String bucket, String secret) {
    var endpoint = URI.create("http://127.0.0.1:" + server.getPort());
    return new BlobSettings.S3(bucket, "us-east-1", endpoint, ACCESS, secret, true, "masthead/");
  }

  @Override
  Blobs blobs() {
    return blobs;
  }

  @Test
  void keepsObjectsUnderItsPrefix() {
    var key = blobs.put("abc".getBytes(UTF_8));
    assertThat(folder.resolve("pictures/masthead/ba/78").resolve(key.sha256())).hasContent("abc");
  }

  @Test
  void keepsBlobsOverARestart() throws IOException {
    var key = blobs.put("kept".getBytes(UTF_8));
    try (var later = S3Blobs.connect(settings("pictures", SECRET));
        var bytes = later.open(key).orElseThrow()) {
      assertThat(bytes.readAllBytes()).isEqualTo("kept".getBytes(UTF_8));
    }
  }

  @Test
  void saysWhichBucketRefusedAWrongSecret() {
    try (var stranger = S3Blobs.connect(settings("pictures", "wrong"))) {
      assertThatThrownBy(() -> stranger.put("x".getBytes(UTF_8)))
          .isInstanceOf(BlobException.class)
          .hasMessageContaining("bucket pictures");
    }
  }

  @Test
  void saysWhichBucketIsNotThere() {
    try (var lost = S3Blobs.connect(settings("nowhere", SECRET))) {
      assertThatThrownBy(() -> lost.put("y".getBytes(UTF_8)))
          .isInstanceOf(BlobException.class)
          .hasMessageContaining("bucket nowhere");
    }
  }
}
