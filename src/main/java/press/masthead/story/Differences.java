package press.masthead.story;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.masthead.story.Difference.Passage;
import press.masthead.story.body.BodyText;

/**
 * What was changed between two revisions, as a reader would put it: the words of each field, and of
 * the body by paragraphs. How words are set, pictures and links are not compared.
 */
public final class Differences {
  private Differences() {}

  /** The fields that differ, in the order in which they stand on the page. */
  public static List<Difference> between(Content before, Content after) {
    var differences = new ArrayList<Difference>();
    add(differences, "Kicker", before.kicker(), after.kicker());
    add(differences, "Headline", before.headline(), after.headline());
    add(differences, "Standfirst", before.standfirst(), after.standfirst());
    add(differences, "Byline", names(before), names(after));
    add(differences, "Source", before.source(), after.source());
    add(differences, "Dateline", before.dateline(), after.dateline());
    var body = paragraphs(paragraphs(before), paragraphs(after));
    if (body.stream().anyMatch(Passage.Changed.class::isInstance)) {
      differences.add(new Difference("Text", body));
    }
    add(differences, "Sign-off", before.signOff(), after.signOff());
    return List.copyOf(differences);
  }

  private static void add(
      List<Difference> differences, String field, @Nullable String before, @Nullable String after) {
    var old = before == null ? "" : before;
    var fresh = after == null ? "" : after;
    if (!old.equals(fresh)) {
      differences.add(
          new Difference(field, List.of(new Passage.Changed(WordDifference.of(old, fresh)))));
    }
  }

  private static List<Passage> paragraphs(List<String> before, List<String> after) {
    var passages = new ArrayList<Passage>();
    int at = 0;
    for (var delta : DiffUtils.diff(before, after).getDeltas()) {
      if (delta.getType() == DeltaType.EQUAL) {
        continue;
      }
      same(passages, delta.getSource().getPosition() - at);
      changed(passages, delta.getSource().getLines(), delta.getTarget().getLines());
      at = delta.getSource().getPosition() + delta.getSource().size();
    }
    same(passages, before.size() - at);
    return passages;
  }

  private static void same(List<Passage> passages, int paragraphs) {
    if (paragraphs > 0) {
      passages.add(new Passage.Same(paragraphs));
    }
  }

  /** Each beside the one in its place. */
  private static void changed(List<Passage> passages, List<String> before, List<String> after) {
    for (int n = 0; n < Math.max(before.size(), after.size()); n++) {
      var old = n < before.size() ? before.get(n) : "";
      var fresh = n < after.size() ? after.get(n) : "";
      passages.add(new Passage.Changed(WordDifference.of(old, fresh)));
    }
  }

  private static List<String> paragraphs(Content content) {
    return BodyText.paragraphs(content.body());
  }

  private static String names(Content content) {
    return content.byline().stream().map(Content.Credit::name).collect(Collectors.joining(", "));
  }
}
