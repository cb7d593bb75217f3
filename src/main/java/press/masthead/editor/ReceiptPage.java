package press.masthead.editor;

import java.time.Duration;
import java.util.Locale;
import press.masthead.page.Times;
import press.masthead.story.Receipt;
import press.masthead.title.Title;

/** When each copy of a story was gone. */
public record ReceiptPage(Receipt receipt, Title title) {
  public Times times() {
    return new Times(title.zone(), Locale.UK);
  }

  public String story() {
    return EditorPlaces.STORIES + "/" + receipt.story().value();
  }

  /** Such as “at once”, “after 0.25 s” or “not yet”. */
  public String when(Receipt.Line line) {
    if (line.clearedAt() == null) {
      return line.stopped() ? "runs no more" : "not yet";
    }
    var after = Duration.between(receipt.at(), line.clearedAt());
    return after.toMillis() < 10
        ? "at once"
        : String.format(Locale.UK, "after %.2f s", after.toMillis() / 1000.0);
  }
}
