package press.masthead.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.api.describe.Said;
import press.masthead.api.describe.Tagged;
import press.masthead.story.Story;
import press.masthead.story.Verb;

/** A story as the newsroom has it: its newest revision, whatever readers see. */
@Tagged
record StoryView(
    long id,
    @Said("the number of its title") long title,
    Story.State state,
    @Said("the newest revision’s number, from 1") int revision,
    @Said("where readers find it; null while they do not") @Nullable String url,
    @Nullable Instant firstPublished,
    @Nullable Instant updated,
    @Nullable Embargo embargo,
    @Nullable Schedule schedule,
    @Nullable LegalFlag legalFlag,
    @Said("null if on no desk") @Nullable StandingView standing,
    @Said("what this token may do to it now") List<Verb> verbs,
    StoryContent content) {

  /** It must not come out before then. */
  record Embargo(Instant until, @Nullable String note) {}

  /** It must not come out before somebody clears it. */
  record LegalFlag(@Said("why") String reason, Person by, Instant at) {}

  /** It is to come out then. */
  record Schedule(
      Instant at,
      @Said("which revision") int revision,
      @Said("why it could not when it was time") @Nullable String failure) {}
}
