package press.masthead.testing;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox folder of the running program, as its mail arrives there. */
public final class MailFolder {
  private static final Pattern TOKEN = Pattern.compile("token=([\\w-]+)");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private final Path folder;
  private final JdbcClient jdbc;

  MailFolder(Path folder, JdbcClient jdbc) {
    this.folder = folder;
    this.jdbc = jdbc;
  }

  /** One mail; {@code text} is its plain part. */
  public record Arrived(String to, String subject, String text) {}

  /** All mail to an address that was posted until now, oldest first. */
  public List<Arrived> all(String address) {
    awaitDelivery();
    try (var files = Files.list(Files.createDirectories(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted(java.util.Comparator.comparing(MailFolder::written))
          .map(MailFolder::read)
          .filter(mail -> mail.to().equals(address))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Arrived newest(String address) {
    return all(address).getLast();
  }

  /** The token in the link of the newest mail to an address. */
  public String token(String address) {
    var matcher = TOKEN.matcher(newest(address).text());
    if (!matcher.find()) {
      throw new AssertionError("no link in the newest mail to " + address);
    }
    return matcher.group(1);
  }

  private void awaitDelivery() {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (jdbc.sql("select exists (select from mail)").query(Boolean.class).single()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("mail stays in the outbox");
      }
      Thread.onSpinWait();
    }
  }

  private static java.nio.file.attribute.FileTime written(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Arrived read(Path file) {
    try (var in = Files.newInputStream(file)) {
      var message = new MimeMessage(Session.getInstance(new Properties()), in);
      return new Arrived(
          message.getRecipients(Message.RecipientType.TO)[0].toString(),
          message.getSubject(),
          plain(message.getContent()));
    } catch (IOException | MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String plain(Object content) throws MessagingException, IOException {
    return switch (content) {
      case String text -> text;
      case Multipart parts -> plain(parts.getBodyPart(0));
      case BodyPart part -> plain(part.getContent());
      default -> throw new AssertionError("unexpected part " + content);
    };
  }
}
