package press.masthead.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Arrays;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Hands mail to the configured server. An address it refuses is refused for good; all else may
 * pass.
 */
class SmtpCarrier implements Carrier {
  private static final String PATIENCE_MILLIS = "10000";

  private final JavaMailSender sender;
  private final Envelope envelope;

  SmtpCarrier(JavaMailSender sender, Envelope envelope) {
    this.sender = sender;
    this.envelope = envelope;
    limitWaiting(sender);
  }

  @Override
  public void carry(PostedMail mail) throws NotCarried {
    try {
      sender.send(envelope.message(mail));
    } catch (MessagingException | MailParseException e) {
      throw new NotCarried("the mail cannot be written: " + e.getMessage(), true, e);
    } catch (MailException e) {
      throw new NotCarried(String.valueOf(e.getMessage()), isForGood(e), e);
    }
  }

  @Override
  public String destination() {
    return sender instanceof JavaMailSenderImpl smtp
        ? "the mail server " + smtp.getHost()
        : "the mail server";
  }

  private static boolean isForGood(MailException e) {
    return e instanceof MailSendException failed
        && Arrays.stream(failed.getMessageExceptions()).anyMatch(SmtpCarrier::refusesAddress);
  }

  private static boolean refusesAddress(Exception e) {
    return e instanceof SendFailedException refused
        && refused.getInvalidAddresses() != null
        && refused.getInvalidAddresses().length > 0;
  }

  /** The library waits for ever unless told otherwise. */
  private static void limitWaiting(JavaMailSender sender) {
    if (sender instanceof JavaMailSenderImpl smtp) {
      for (var step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
        smtp.getJavaMailProperties().putIfAbsent("mail.smtp." + step, PATIENCE_MILLIS);
      }
    }
  }
}
