package press.masthead.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.changelog.Freshness;

/**
 * {@code /health}: always answers 200 while the node serves readers, because finished pages are
 * served without a database too; the body says whether anything is amiss, why and since when.
 */
@RestController
class HealthController {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final String SILENT =
      "The database does not answer. Pages that are finished are served on; what other nodes"
          + " have published since may be missing. This node goes on by itself when it answers.";
  private static final String FOLLOWING =
      "The database answers again. This node is taking in what was published meanwhile.";

  private final JdbcClient database;
  private final Freshness freshness;
  private final Clock clock;
  private volatile @Nullable Instant silentSince;

  HealthController(JdbcClient database, Freshness freshness, Clock clock) {
    this.database = database;
    this.freshness = freshness;
    this.clock = clock;
  }

  @GetMapping("/health")
  ResponseEntity<Map<String, String>> health() {
    var answers = databaseAnswers();
    var fresh = answers ? freshness.isClaimedWithin(PATIENCE) : freshness.isClaimed();
    var health = new LinkedHashMap<String, String>();
    health.put("status", answers && fresh ? "up" : "degraded");
    health.put("database", answers ? "up" : "down");
    health.put("fresh", fresh ? "yes" : "no");
    if (!answers || !fresh) {
      health.put("since", since().toString());
      health.put("why", answers ? FOLLOWING : SILENT);
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(health);
  }

  private Instant since() {
    var silent = silentSince;
    return freshness
        .lostSince()
        .or(() -> Optional.ofNullable(silent))
        .orElseGet(clock::instant)
        .truncatedTo(ChronoUnit.SECONDS);
  }

  private boolean databaseAnswers() {
    var answers = ask();
    if (answers) {
      silentSince = null;
    } else if (silentSince == null) {
      silentSince = clock.instant();
    }
    return answers;
  }

  private boolean ask() {
    Callable<Boolean> question = () -> database.sql("select true").query(Boolean.class).single();
    var answer = new FutureTask<>(question);
    Thread.startVirtualThread(answer);
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
