package press.masthead.comment.pages;

import org.jspecify.annotations.Nullable;
import press.masthead.comment.Conversation;
import press.masthead.page.Times;
import press.masthead.reader.Reader;
import press.masthead.story.Teaser;

/**
 * A story's comments with the form to add one.
 *
 * @param viewer who is signed in; null if nobody is
 * @param text as typed, so that nothing is lost
 */
public record ConversationPage(
    Teaser story,
    Conversation conversation,
    Times times,
    @Nullable Reader viewer,
    String csrf,
    String nonce,
    String text,
    @Nullable String problem) {

  ConversationPage refusing(String text, String problem) {
    return new ConversationPage(story, conversation, times, viewer, csrf, nonce, text, problem);
  }
}
