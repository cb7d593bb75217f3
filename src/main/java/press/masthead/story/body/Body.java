package press.masthead.story.body;

import java.util.List;

/** The body of a story, top to bottom. */
public record Body(List<Block> blocks) {
  public static final Body EMPTY = new Body(List.of());

  public Body {
    blocks = List.copyOf(blocks);
  }
}
