package press.masthead.archive;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.masthead.archive.extract.Extraction.Imprint;
import press.masthead.archive.extract.words.IssueWords;
import press.masthead.title.IssueRule;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** Gives a title that has none the imprint of its pages, and their rule of issue. */
@Component
class ImprintTaking {
  private static final Pattern SAYS_WHO =
      Pattern.compile(
          "(?i)^(published|produced|printed|distributed|herausgegeben|édité|publié|editado|publicado"
              + "|edito|uitgegeven)\\b.{0,40}\\b(by|von|vom|par|por|da|door)\\b.*");

  private final Titles titles;

  ImprintTaking(Titles titles) {
    this.titles = titles;
  }

  /** Not a line of the foot that is only about rights, or a way to the imprint. */
  static boolean isOne(Imprint imprint) {
    return imprint.rrule() != null || SAYS_WHO.matcher(imprint.text()).matches();
  }

  void take(Title.Id id, @Nullable Imprint imprint, ImportRun run, List<String> remarks) {
    if (imprint == null || !isOne(imprint)) {
      return;
    }
    var title = titles.get(id);
    if (title.imprint().isBlank()) {
      titles.setImprint(id, imprint.text());
      remarks.add("imprint: the title had none and now has the page's: “" + imprint.text() + "”");
    } else if (!spaced(title.imprint()).contains(spaced(imprint.text()))) {
      if (run.isNews("imprint " + spaced(imprint.text()))) {
        remarks.add(
            "imprint: the title has another; this one is kept with the page only: “"
                + imprint.text()
                + "”");
      }
      return;
    }
    takeRule(title, imprint.rrule(), run, remarks);
  }

  private void takeRule(Title title, @Nullable String rule, ImportRun run, List<String> remarks) {
    var own = title.issues();
    if (rule == null || (own != null && own.rule().equals(rule))) {
      return;
    }
    if (own == null) {
      var words = IssueWords.of(rule);
      titles.setIssues(title.id(), new IssueRule(title.name(), rule, words));
      remarks.add("issues: the title had no rule and now appears on " + words);
    } else if (run.isNews("rule " + rule)) {
      remarks.add("issues: the title has another rule; this one is kept with the page: " + rule);
    }
  }

  private static String spaced(String text) {
    return text.strip().replaceAll("(?U)\\s+", " ");
  }
}
