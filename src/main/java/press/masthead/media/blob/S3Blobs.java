package press.masthead.media.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.masthead.media.BlobException;
import press.masthead.media.BlobKey;
import press.masthead.media.Blobs;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Blobs in a bucket, one object each, {@code <prefix>ab/cd/abcd…}. The server is told the SHA-256
 * and refuses bytes that arrived otherwise; an object appears whole or not at all, as S3 promises.
 */
class S3Blobs implements Blobs, AutoCloseable {
  private final S3Client s3;
  private final String bucket;
  private final String prefix;

  S3Blobs(S3Client s3, String bucket, String prefix) {
    this.s3 = s3;
    this.bucket = bucket;
    this.prefix = prefix;
  }

  static S3Blobs connect(BlobSettings.@Nullable S3 settings) {
    if (settings == null) {
      throw new IllegalArgumentException("masthead.blobs.s3.* is missing");
    }
    var builder =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.of(settings.region()))
            .credentialsProvider(credentials(settings))
            .forcePathStyle(settings.pathStyle());
    if (settings.endpoint() != null) {
      builder.endpointOverride(settings.endpoint());
    }
    return new S3Blobs(builder.build(), settings.bucket(), settings.prefix());
  }

  private static AwsCredentialsProvider credentials(BlobSettings.S3 settings) {
    var access = settings.accessKey();
    var secret = settings.secretKey();
    return access == null || secret == null
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(AwsBasicCredentials.create(access, secret));
  }

  @Override
  public BlobKey put(InputStream bytes) {
    try (var scratch = Scratch.write(bytes, Path.of(System.getProperty("java.io.tmpdir")))) {
      if (!exists(scratch.key())) {
        upload(scratch);
      }
      return scratch.key();
    } catch (IOException e) {
      throw new BlobException("A blob on its way to " + bucket + " could not be kept", e);
    }
  }

  private void upload(Scratch scratch) {
    var digest = HexFormat.of().parseHex(scratch.key().sha256());
    try {
      s3.putObject(
          request ->
              request
                  .bucket(bucket)
                  .key(name(scratch.key()))
                  .checksumSHA256(Base64.getEncoder().encodeToString(digest)),
          RequestBody.fromFile(scratch.file()));
    } catch (SdkException e) {
      throw failed("written to", scratch.key(), e);
    }
  }

  @Override
  public Optional<InputStream> open(BlobKey key) {
    try {
      return Optional.of(s3.getObject(request -> request.bucket(bucket).key(name(key))));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw failed("read from", key, e);
    }
  }

  @Override
  public boolean exists(BlobKey key) {
    try {
      s3.headObject(request -> request.bucket(bucket).key(name(key)));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == 404) {
        return false;
      }
      throw failed("looked up in", key, e);
    } catch (SdkException e) {
      throw failed("looked up in", key, e);
    }
  }

  @Override
  public void delete(BlobKey key) {
    try {
      s3.deleteObject(request -> request.bucket(bucket).key(name(key)));
    } catch (SdkException e) {
      throw failed("deleted from", key, e);
    }
  }

  @Override
  public void close() {
    s3.close();
  }

  private String name(BlobKey key) {
    var sha = key.sha256();
    return prefix + sha.substring(0, 2) + "/" + sha.substring(2, 4) + "/" + sha;
  }

  private BlobException failed(String verb, BlobKey key, SdkException cause) {
    return new BlobException("Blob " + key + " could not be " + verb + " bucket " + bucket, cause);
  }
}
