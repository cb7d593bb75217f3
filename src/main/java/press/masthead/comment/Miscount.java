package press.masthead.comment;

import press.masthead.story.Story;

/** A story whose kept count is not what counting gives; there ought never to be one. */
public record Miscount(Story.Id story, int kept, int counted) {}
