package press.masthead.api;

import java.util.List;
import press.masthead.api.describe.Said;
import press.masthead.api.describe.Tagged;
import press.masthead.story.Story;

/** A desk, with the stages of its queue. */
@Tagged
record DeskView(
    long id,
    @Said("the number of its title") long title,
    String name,
    @Said("in their order") List<StageView> stages,
    @Said("who belongs to it") List<Person> members) {

  /** A step of the desk's queue. */
  record StageView(long id, String name, @Said("in which stories stand there") Story.State state) {}
}
