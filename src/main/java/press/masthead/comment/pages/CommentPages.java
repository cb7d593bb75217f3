package press.masthead.comment.pages;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import press.masthead.account.Wait;
import press.masthead.comment.Comment;
import press.masthead.comment.Conversations;
import press.masthead.page.Layouts;
import press.masthead.page.Times;
import press.masthead.story.PublishedStories;
import press.masthead.story.Story;
import press.masthead.story.Teaser;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** What the pages under {@code /comments} have in common. */
@Component
class CommentPages {
  static final String SIGNED_OUT =
      "You are not signed in any more. Copy what you wrote, sign in, and send it again.";
  private static final int LONGEST_NONCE = 64;

  private final PublishedStories stories;
  private final Conversations conversations;
  private final Titles titles;
  private final Layouts layouts;
  private final Templates templates;

  CommentPages(
      PublishedStories stories,
      Conversations conversations,
      Titles titles,
      Layouts layouts,
      Templates templates) {
    this.stories = stories;
    this.conversations = conversations;
    this.titles = titles;
    this.layouts = layouts;
    this.templates = templates;
  }

  /** The published story of that title; nothing is said about others. */
  Teaser story(Title title, Story.Id id) {
    return stories.all(List.of(id)).stream()
        .filter(story -> story.title().equals(title.id()))
        .findFirst()
        .orElseThrow(CommentPages::notFound);
  }

  Times times(Title title) {
    return Times.of(title);
  }

  JteModel html(ConversationPage page) {
    var heading = page.conversation().heading() + ": " + page.story().headline();
    return templates.commentConversation(layouts.of(title(page.story()), heading).unlisted(), page);
  }

  JteModel html(AnswerPage page) {
    var heading = page.kind().heading() + ": " + page.story().headline();
    return templates.commentAnswer(layouts.of(title(page.story()), heading).unlisted(), page);
  }

  /** The story's page where it shows the comment, else the comment's thread. */
  String whereToSee(Comment comment, Teaser story) {
    var beneath = conversations.beneath(comment.story());
    var page =
        beneath.shows(comment.id())
            ? story.path()
            : beneath.path() + "/threads/" + comment.root().value();
    return page + "#comment-" + comment.id().value();
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  static String tooOften(Wait pause) {
    return "You have commented a lot just now. Wait %s, then send it.".formatted(pause.words());
  }

  static String freshNonce() {
    return UUID.randomUUID().toString();
  }

  /** As sent; a form without one gets no protection against being sent twice. */
  static String nonce(String sent) {
    return sent.isBlank() || sent.length() > LONGEST_NONCE ? freshNonce() : sent;
  }

  private Title title(Teaser story) {
    return titles.get(story.title());
  }
}
