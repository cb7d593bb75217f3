package press.masthead.media.blob;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code masthead.blobs.*}: where originals and renditions are kept.
 *
 * @param store {@code file} (the default) or {@code s3}
 * @param folder of the {@code file} store; {@code <masthead.data>/blobs} if not given
 * @param s3 of the {@code s3} store
 */
@Validated
@ConfigurationProperties("masthead.blobs")
public record BlobSettings(
    @DefaultValue("file") @NotNull Store store, @Nullable Path folder, @Nullable @Valid S3 s3) {

  public BlobSettings {
    if (store == Store.S3 && s3 == null) {
      throw new IllegalArgumentException(
          "masthead.blobs.store is s3: masthead.blobs.s3.bucket must name the bucket");
    }
  }

  /** The kinds of store. */
  public enum Store {
    FILE,
    S3
  }

  /**
   * @param bucket must exist
   * @param region as the provider names it
   * @param endpoint for providers other than AWS, such as {@code https://s3.example.net}
   * @param accessKey with {@code secretKey}; without both, the SDK's default chain is asked
   *     (environment, profile, instance role)
   * @param pathStyle true for servers that do not know the bucket as a host name
   * @param prefix put before every object's key, such as {@code masthead/}
   */
  public record S3(
      String bucket,
      @DefaultValue("us-east-1") String region,
      @Nullable URI endpoint,
      @Nullable String accessKey,
      @Nullable String secretKey,
      @DefaultValue("false") boolean pathStyle,
      @DefaultValue("") String prefix) {

    public S3 {
      if (bucket == null || bucket.isBlank()) {
        throw new IllegalArgumentException("masthead.blobs.s3.bucket must name the bucket");
      }
      if ((accessKey == null) != (secretKey == null)) {
        throw new IllegalArgumentException(
            "masthead.blobs.s3.access-key and masthead.blobs.s3.secret-key go together: give both"
                + " or neither");
      }
    }

    @Override
    public String toString() {
      return "S3[bucket=" + bucket + ", region=" + region + ", endpoint=" + endpoint + "]";
    }
  }
}
