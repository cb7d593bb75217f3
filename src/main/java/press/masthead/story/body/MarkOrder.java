package press.masthead.story.body;

import press.masthead.story.body.Mark.Code;
import press.masthead.story.body.Mark.Emphasis;
import press.masthead.story.body.Mark.Language;
import press.masthead.story.body.Mark.Link;
import press.masthead.story.body.Mark.Strike;
import press.masthead.story.body.Mark.Strong;
import press.masthead.story.body.Mark.Subscript;
import press.masthead.story.body.Mark.Superscript;
import press.masthead.story.body.Mark.Underline;

/** The one order of marks on a text, outermost first, so that equal texts are equal records. */
final class MarkOrder {
  private MarkOrder() {}

  static int of(Mark mark) {
    return switch (mark) {
      case Link _ -> 0;
      case Strong _ -> 1;
      case Emphasis _ -> 2;
      case Underline _ -> 3;
      case Strike _ -> 4;
      case Subscript _ -> 5;
      case Superscript _ -> 6;
      case Code _ -> 7;
      case Language _ -> 8;
    };
  }
}
