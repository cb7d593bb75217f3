package press.masthead.readership;

import java.time.Instant;
import press.masthead.story.Story;
import press.masthead.title.Title;

/** A line for the log; whether it is new, the log itself knows. */
record LoggedView(Story.Id story, Title.Id title, Instant at, ReaderHash reader) {}
