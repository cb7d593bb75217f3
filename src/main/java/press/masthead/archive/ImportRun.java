package press.masthead.archive;

import java.util.HashSet;
import java.util.Set;

/** What a run has said already and does not say again on every page. */
final class ImportRun {
  private static final int MOST = 1000;

  private final Set<String> told = new HashSet<>();

  boolean isNews(String remark) {
    return told.size() < MOST && told.add(remark);
  }
}
