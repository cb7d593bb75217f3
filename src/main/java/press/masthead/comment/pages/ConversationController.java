package press.masthead.comment.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.comment.Comment;
import press.masthead.comment.Comments;
import press.masthead.comment.Conversation;
import press.masthead.comment.Conversations;
import press.masthead.comment.Said;
import press.masthead.comment.Sort;
import press.masthead.reader.PrivatePages;
import press.masthead.reader.SignedIn;
import press.masthead.story.Story;
import press.masthead.title.Title;

/** All comments of a story, and a new one. */
@Controller
class ConversationController {
  private final Comments comments;
  private final Conversations conversations;
  private final CommentPages pages;

  ConversationController(Comments comments, Conversations conversations, CommentPages pages) {
    this.comments = comments;
    this.conversations = conversations;
    this.pages = pages;
  }

  @GetMapping("/comments/{story:\\d{1,18}}")
  ResponseEntity<byte[]> show(
      Title title,
      CsrfToken csrf,
      @PathVariable long story,
      @RequestParam @Nullable String sort,
      @RequestParam @Nullable String after) {
    var id = new Story.Id(story);
    return PrivatePages.show(
        pages.html(page(title, csrf, id, conversations.page(id, Sort.of(sort), after))));
  }

  @GetMapping("/comments/{story:\\d{1,18}}/threads/{top:\\d{1,18}}")
  ResponseEntity<byte[]> thread(
      Title title, CsrfToken csrf, @PathVariable long story, @PathVariable long top) {
    var id = new Story.Id(story);
    var thread = conversations.thread(id, new Comment.Id(top)).orElseThrow(CommentPages::notFound);
    return PrivatePages.show(pages.html(page(title, csrf, id, thread)));
  }

  @PostMapping("/comments/{story:\\d{1,18}}")
  ResponseEntity<byte[]> post(
      Title title,
      CsrfToken csrf,
      @PathVariable long story,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String nonce) {
    var id = new Story.Id(story);
    var page = page(title, csrf, id, conversations.page(id, Sort.NEWEST, null));
    var writer = SignedIn.reader();
    if (writer.isEmpty()) {
      var refused = page.refusing(text, CommentPages.SIGNED_OUT);
      return PrivatePages.show(HttpStatus.FORBIDDEN, pages.html(refused));
    }
    return switch (comments.post(writer.get(), id, text, CommentPages.nonce(nonce))) {
      case Said.Done(var comment) -> PrivatePages.seeOther(pages.whereToSee(comment, page.story()));
      case Said.Refused(var problem) ->
          PrivatePages.show(
              HttpStatus.UNPROCESSABLE_CONTENT, pages.html(page.refusing(text, problem)));
      case Said.TooOften(var pause) ->
          PrivatePages.slowDown(
              pause, pages.html(page.refusing(text, CommentPages.tooOften(pause))));
    };
  }

  private ConversationPage page(
      Title title, CsrfToken csrf, Story.Id id, Conversation conversation) {
    var viewer = SignedIn.reader();
    return new ConversationPage(
        pages.story(title, id),
        conversation,
        pages.times(title),
        viewer.orElse(null),
        viewer.map(reader -> csrf.getToken()).orElse(""),
        CommentPages.freshNonce(),
        "",
        null);
  }
}
