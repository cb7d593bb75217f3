package press.masthead.readership;

import press.masthead.story.Story;

/**
 * A story's place in the ranking of a list.
 *
 * @param list as {@link press.masthead.story.PublishedStories} names it
 * @param place from 1
 */
record Ranked(String list, int place, Story.Id story, long readers) {
  String where() {
    return list + "#" + place;
  }
}
