package press.masthead.readership;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What recurs: the ranking each minute, and dropping what is no longer to be kept. */
@Component
class RankingRounds {
  private final Readership readership;

  RankingRounds(Readership readership) {
    this.readership = readership;
  }

  @Scheduled(initialDelayString = "PT3S", fixedDelayString = "PT1M")
  void go() {
    readership.rankIfDue();
    readership.dropSalts();
    var more = true;
    while (more) {
      more = readership.dropOldestHour();
    }
  }
}
