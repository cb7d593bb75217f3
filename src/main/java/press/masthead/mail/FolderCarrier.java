package press.masthead.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes each mail as an .eml file, which every mail program opens. */
class FolderCarrier implements Carrier {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Envelope envelope;

  FolderCarrier(Path folder, Envelope envelope) {
    this.folder = folder;
    this.envelope = envelope;
  }

  @Override
  public void carry(PostedMail mail) throws NotCarried {
    var name = STAMP.format(mail.postedAt()) + "-" + mail.id();
    try {
      createFolder();
      var draft = folder.resolve(name + ".part");
      try (var out = Files.newOutputStream(draft)) {
        envelope.message(mail).writeTo(out);
      }
      Files.move(draft, folder.resolve(name + ".eml"), StandardCopyOption.REPLACE_EXISTING);
    } catch (MessagingException e) {
      throw new NotCarried("the mail cannot be written: " + e.getMessage(), true, e);
    } catch (IOException e) {
      throw new NotCarried("cannot write to " + folder + ": " + e, false, e);
    }
  }

  @Override
  public String destination() {
    return "the folder " + folder.toAbsolutePath();
  }

  /** Mails hold links that sign people in: the folder is for its owner alone. */
  private void createFolder() throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
