package press.masthead.site;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import press.masthead.page.Layouts;
import press.masthead.page.Page;
import press.masthead.story.Notice;
import press.masthead.story.PublishedStories;
import press.masthead.title.Title;

/**
 * What stands where a story was that was taken back for good: nothing of the story, and out of
 * search engines. A story that was taken down is gone (410); one that was killed is answered for.
 */
@Component
class Notices {
  private static final String HEADING = "This story has been withdrawn";

  private final PublishedStories stories;
  private final Layouts layouts;
  private final Templates templates;

  Notices(PublishedStories stories, Layouts layouts, Templates templates) {
    this.stories = stories;
    this.layouts = layouts;
    this.templates = templates;
  }

  /**
   * @param address the path's last part, or a whole former path beginning with a slash
   */
  Optional<Page> at(Title title, String address) {
    return stories.notice(title.id(), address).map(notice -> page(title, notice));
  }

  private Page page(Title title, Notice notice) {
    return notice.legal() ? gone(title) : withdrawn(title, notice);
  }

  private Page withdrawn(Title title, Notice notice) {
    var words = notice.words();
    var page =
        new NoticePage(
            layouts.of(title, HEADING).unlisted(),
            HEADING,
            words == null ? title.name() + " has taken back the story that was here." : words,
            notice.at());
    return Page.html(templates.siteNotice(page));
  }

  private Page gone(Title title) {
    var words = ErrorWords.of(410);
    var page =
        new ErrorPage(
            layouts.of(title, words.heading()).unlisted(),
            words.heading(),
            words.words(),
            List.of(),
            null);
    return Page.html(templates.siteError(page)).withStatus(410);
  }
}
