package press.masthead.editor.link;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * What links answered when they were last asked. Who wants to know is told what is known, at once;
 * what is not is asked afterwards, a few at a time.
 */
@Service
public class Links {
  private static final Duration GOOD = Duration.ofDays(1);
  private static final Duration BAD = Duration.ofMinutes(10);
  private static final int AT_ONCE = 4;
  private static final int MOST_WAITING = 500;
  private static final int LONGEST = 2_000;
  private static final Logger LOG = LoggerFactory.getLogger(Links.class);

  private final LinkTable table;
  private final LinkProbe probe;
  private final LinkSettings settings;
  private final Clock clock;
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private final Semaphore places = new Semaphore(AT_ONCE);

  Links(LinkTable table, LinkProbe probe, LinkSettings settings, Clock clock) {
    this.table = table;
    this.probe = probe;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What is known to be wrong, by address, as the rest of a sentence that begins with the address,
   * such as “answers 404”. Addresses that are none of the web's are passed over.
   */
  public Map<String, String> problems(Collection<String> urls) {
    var asked = urls.stream().filter(Links::isAsked).distinct().toList();
    if (!settings.asked() || asked.isEmpty()) {
      return Map.of();
    }
    var known = known(asked);
    asked.stream().filter(url -> isStale(known.get(url))).forEach(this::ask);
    var problems = new TreeMap<String, String>();
    known.forEach((url, answer) ->
        Optional.ofNullable(answer.problem()).ifPresent(problem -> problems.put(url, problem)));
    return problems;
  }

  private Map<String, LinkTable.Answer> known(List<String> urls) {
    return table.find(urls).stream()
        .collect(Collectors.toMap(LinkTable.Answer::url, Function.identity()));
  }

  private boolean isStale(LinkTable.@Nullable Answer answer) {
    return answer == null
        || answer.at().plus(answer.problem() == null ? GOOD : BAD).isBefore(clock.instant());
  }

  private void ask(String url) {
    if (waiting.size() < MOST_WAITING && waiting.add(url)) {
      Thread.ofVirtual().name("link").start(() -> askNow(url));
    }
  }

  private void askNow(String url) {
    try {
      places.acquire();
      try {
        var problem = probe.problem(URI.create(url)).orElse(null);
        table.put(new LinkTable.Answer(url, clock.instant(), problem));
      } finally {
        places.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("a link could not be asked: {}", url, e);
    } finally {
      waiting.remove(url);
    }
  }

  private static boolean isAsked(String url) {
    if (url.length() > LONGEST || !url.regionMatches(true, 0, "http", 0, 4)) {
      return false;
    }
    try {
      var address = URI.create(url);
      return address.getHost() != null && address.getUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
