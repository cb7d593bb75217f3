package press.masthead.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Makes the MIME message of a posted mail; the same one each time it is tried. */
class Envelope {
  private final String senderAddress;

  Envelope(String senderAddress) {
    this.senderAddress = senderAddress;
  }

  @SuppressWarnings("JavaUtilDate") // the mail API knows no other
  MimeMessage message(PostedMail posted) throws MessagingException {
    var message = new IdentifiedMessage(posted.id(), domain());
    var helper = new MimeMessageHelper(message, true, "UTF-8");
    var mail = posted.mail();
    helper.setFrom(from(mail.from()));
    helper.setTo(mail.to());
    helper.setSubject(mail.subject());
    helper.setText(mail.text(), mail.html());
    helper.setSentDate(Date.from(posted.postedAt()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }

  private InternetAddress from(String name) throws MessagingException {
    try {
      return new InternetAddress(senderAddress, name, "UTF-8");
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private String domain() {
    return senderAddress.substring(senderAddress.indexOf('@') + 1);
  }

  /** A mail tried twice keeps its Message-ID, so that receivers can tell it is the same. */
  private static final class IdentifiedMessage extends MimeMessage {
    private final String messageId;

    IdentifiedMessage(UUID id, String domain) {
      super(Session.getInstance(new Properties()));
      this.messageId = "<" + id + "@" + domain + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
