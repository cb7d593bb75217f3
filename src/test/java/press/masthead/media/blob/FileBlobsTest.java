package press.masthead.media.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.masthead.media.BlobException;
import press.masthead.media.Blobs;

class FileBlobsTest extends BlobsContract {
  @TempDir Path folder;
  private Blobs blobs;

  @BeforeEach
  void open() {
    blobs = new FileBlobs(folder);
  }

  @Override
  Blobs blobs() {
    return blobs;
  }

  @Test
  void fansOutOverTwoLevels() {
    var key = blobs.put("abc".getBytes(UTF_8));
    assertThat(folder.resolve("ba/78").resolve(key.sha256())).hasContent("abc");
  }

  @Test
  void keepsBlobsOverARestart() throws IOException {
    var key = blobs.put("kept".getBytes(UTF_8));
    open();
    assertThat(read(key)).isEqualTo("kept".getBytes(UTF_8));
  }

  @Test
  void leavesNoScratchBehind() throws IOException {
    blobs.put("abc".getBytes(UTF_8));
    blobs.put("abc".getBytes(UTF_8));
    assertThat(folder.resolve("incoming")).isEmptyDirectory();
  }

  @Test
  void sweepsScratchOfACrashButNotThatOfAWriterAtWork() throws IOException {
    var old = Files.writeString(folder.resolve("incoming/blob-1.part"), "half");
    var fresh = Files.writeString(folder.resolve("incoming/blob-2.part"), "half");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    open();
    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
  }

  @Test
  void mendsABlobThatLostItsEnd() throws IOException {
    var key = blobs.put("whole".getBytes(UTF_8));
    var file = file(key.sha256());
    Files.writeString(file, "wh");
    blobs.put("whole".getBytes(UTF_8));
    assertThat(file).hasContent("whole");
  }

  @Test
  void namesAFolderThatCannotBeUsed() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> new FileBlobs(file))
        .isInstanceOf(BlobException.class)
        .hasMessageContaining(file.toString());
  }

  private Path file(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
  }
}
