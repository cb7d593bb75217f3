package press.masthead.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import press.masthead.testing.TestDatabase;

class OutboxTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Mail MAIL =
      new Mail("The Courier", "ana@example.org", "Confirm — ¡hola!", "Плain text", "<p>Плain</p>");

  private final JdbcClientAndTransactions database = new JdbcClientAndTransactions();
  private final MailTable mails = new MailTable(database.jdbc);
  private final Bell bell = new Bell();
  private final Outbox outbox = new Outbox(mails, bell, Clock.fixed(NOON, ZoneOffset.UTC));
  @TempDir private Path folder;

  @Test
  void refusesMailOutsideOfATransactionThatWouldCarryIt() {
    assertThatThrownBy(() -> outbox.post(MAIL)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void forgetsTheMailWhenWhatItTellsOfDidNotHappen() {
    database.transactions.executeWithoutResult(status -> {
      outbox.post(MAIL);
      status.setRollbackOnly();
    });
    assertThat(take(NOON)).isEmpty();
  }

  @Test
  void writesAReadableFileForItsOwnerAloneWhenThereIsNoServer() throws Exception {
    post();
    var box = folder.resolve("outbox");
    assertThat(deliver(new FolderCarrier(box, new Envelope("no-reply@courier.example")), NOON))
        .isTrue();
    var message = read(onlyFile(box));
    assertThat(message.getSubject()).isEqualTo(MAIL.subject());
    assertThat(message.getFrom()[0]).hasToString("The Courier <no-reply@courier.example>");
    assertThat(Files.getPosixFilePermissions(box))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(take(NOON)).isEmpty();
  }

  @Test
  void deliversToAMailServer() throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      post();
      assertThat(deliver(smtp(server.getSmtp().getPort()), NOON)).isTrue();
      var message = server.getReceivedMessages()[0];
      assertThat(message.getSubject()).isEqualTo(MAIL.subject());
      assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(GreenMailUtil.getBody(message)).contains("text/plain").contains("text/html");
    } finally {
      server.stop();
    }
  }

  @Test
  void losesNothingWhileTheServerIsAwayAndKeepsTheMessageId() throws Exception {
    post();
    var nobodyListens = smtp(freePort());
    assertThat(deliver(nobodyListens, NOON)).isTrue();
    assertThat(deliver(nobodyListens, NOON.plusSeconds(59))).as("not due yet").isFalse();
    assertThat(deliver(nobodyListens, NOON.plusSeconds(60))).isTrue();
    var waiting = take(NOON.plus(Duration.ofHours(1))).orElseThrow();
    assertThat(waiting.attempts()).isEqualTo(2);
    var envelope = new Envelope("no-reply@courier.example");
    assertThat(envelope.message(waiting).getMessageID())
        .isEqualTo(envelope.message(waiting).getMessageID())
        .contains(waiting.id().toString());
  }

  @Test
  void givesUpAfterThreeDays() throws IOException {
    post();
    var late = NOON.plus(Retries.PATIENCE).plusSeconds(1);
    assertThat(deliver(smtp(freePort()), late)).isTrue();
    assertThat(take(late.plus(Duration.ofDays(1)))).isEmpty();
    assertThat(mails.deleteGivenUpBefore(late.plusSeconds(1))).isEqualTo(1);
  }

  @Test
  void twoNodesNeverCarryTheSameMailUnlessOneStops() {
    post();
    var until = NOON.plusSeconds(300);
    assertThat(mails.take(NOON, until)).isPresent();
    assertThat(mails.take(NOON.plusSeconds(299), until)).isEmpty();
    assertThat(mails.take(until, until.plusSeconds(300))).isPresent();
  }

  @Test
  void forgetsAnAddress() {
    post();
    outbox.forget("ANA@example.org");
    assertThat(take(NOON)).isEmpty();
  }

  @Test
  void refusesALineEndInAHeader() {
    assertThatThrownBy(() -> new Mail("The Courier", "a@b.org", "Hello\nBcc: x@y.org", "", ""))
        .hasMessageContaining("line end");
  }

  private void post() {
    database.transactions.executeWithoutResult(status -> outbox.post(MAIL));
  }

  private boolean deliver(Carrier carrier, Instant at) {
    var deliveries = new Deliveries(mails, carrier, Clock.fixed(at, ZoneOffset.UTC));
    return deliveries.deliverNext();
  }

  private Optional<PostedMail> take(Instant now) {
    return mails.take(now, now.plusSeconds(300));
  }

  private static Carrier smtp(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    return new SmtpCarrier(sender, new Envelope("no-reply@courier.example"));
  }

  private static int freePort() throws IOException {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Path onlyFile(Path box) throws IOException {
    try (var files = Files.list(box)) {
      var all = List.copyOf(files.toList());
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }

  private static MimeMessage read(Path file) throws Exception {
    try (var in = Files.newInputStream(file)) {
      return new MimeMessage(Session.getInstance(new Properties()), in);
    }
  }

  private static final class JdbcClientAndTransactions {
    final TestDatabase source = TestDatabase.create();
    final javax.sql.DataSource pool = source.dataSource();
    final JdbcClient jdbc = JdbcClient.create(pool);
    final TransactionTemplate transactions =
        new TransactionTemplate(new JdbcTransactionManager(pool));
  }
}
