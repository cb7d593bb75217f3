package press.masthead.media.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;
import press.masthead.media.Blobs;

class BlobSettingsTest {
  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(Parts.class);

  @TestConfiguration(proxyBeanMethods = false)
  @EnableConfigurationProperties(BlobSettings.class)
  @Import(BlobConfiguration.class)
  static class Parts {}

  @Test
  void keepsBlobsInTheDataFolderUnlessToldOtherwise(@TempDir Path data) {
    runner
        .withPropertyValues("masthead.data=" + data)
        .run(context -> {
          assertThat(context).getBean(Blobs.class).isInstanceOf(FileBlobs.class);
          assertThat(Files.isDirectory(data.resolve("blobs"))).isTrue();
        });
  }

  @Test
  void keepsBlobsInABucketWhenToldSo() {
    runner
        .withPropertyValues(
            "masthead.blobs.store=s3",
            "masthead.blobs.s3.bucket=pictures",
            "masthead.blobs.s3.endpoint=http://127.0.0.1:9",
            "masthead.blobs.s3.access-key=a",
            "masthead.blobs.s3.secret-key=b")
        .run(context -> assertThat(context).getBean(Blobs.class).isInstanceOf(S3Blobs.class));
  }

  @Test
  void saysThatABucketIsMissing() {
    runner
        .withPropertyValues("masthead.blobs.store=s3")
        .run(context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("masthead.blobs.s3.bucket must name the bucket"));
  }

  @Test
  void saysThatKeysGoTogether() {
    assertThatThrownBy(() -> new BlobSettings.S3("b", "r", null, "key", null, false, ""))
        .hasMessageContaining("access-key and masthead.blobs.s3.secret-key go together");
  }

  @Test
  void showsNoSecret() {
    var s3 = new BlobSettings.S3("b", "r", null, "key", "hush", false, "");
    assertThat(s3.toString()).doesNotContain("hush");
  }
}
