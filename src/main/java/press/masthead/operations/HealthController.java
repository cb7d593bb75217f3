package press.masthead.operations;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /health}: always answers 200 while the node serves readers, because finished pages are
 * served without a database too; the body says whether anything is amiss.
 */
@RestController
class HealthController {
  private static final long PATIENCE_SECONDS = 2;

  private final JdbcClient database;

  HealthController(JdbcClient database) {
    this.database = database;
  }

  @GetMapping("/health")
  ResponseEntity<Map<String, String>> health() {
    var answers = databaseAnswers();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(Map.of("status", answers ? "up" : "degraded", "database", answers ? "up" : "down"));
  }

  private boolean databaseAnswers() {
    Callable<Boolean> question = () -> database.sql("select true").query(Boolean.class).single();
    var answer = new FutureTask<>(question);
    Thread.startVirtualThread(answer);
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
