package press.masthead.story;

import java.util.List;

/** A module that knows more than a story's words looks here at one that is to come out. */
public interface Check {
  List<Finding> findings(Story story);
}
