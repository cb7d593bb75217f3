package press.masthead.delivery.purge;

import java.util.Collection;
import press.masthead.story.Receipt;
import press.masthead.story.Receipts;

/** Completes the receipts of stories that were taken back. */
record PurgeReceipts(Receipts receipts, Receipt.Copy copy) implements Purged {
  @Override
  public void keys(Collection<String> keys) {
    receipts.cleared(keys, copy);
  }

  @Override
  public void everything() {
    receipts.clearedAll(copy);
  }
}
