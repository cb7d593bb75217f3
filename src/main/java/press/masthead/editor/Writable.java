package press.masthead.editor;

import org.springframework.stereotype.Component;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Verb;

/** Finds stories that who asks may write in now. */
@Component
class Writable {
  private final Stories stories;
  private final StoryScreens screens;

  Writable(Stories stories, StoryScreens screens) {
    this.stories = stories;
    this.screens = screens;
  }

  /**
   * @throws NotTheirs if it is none
   */
  Story story(long id) {
    var story =
        stories
            .find(new Story.Id(id))
            .filter(found -> screens.may(found, Verb.SAVE))
            .orElseThrow(() -> new NotTheirs("this story is not yours to write"));
    if (!story.allows(Verb.SAVE)) {
      throw new NotTheirs(story.state().words() + " cannot be written in");
    }
    return story;
  }
}
