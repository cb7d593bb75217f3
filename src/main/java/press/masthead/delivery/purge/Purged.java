package press.masthead.delivery.purge;

import java.util.Collection;

/** Told of what the CDN has dropped, in the transaction that moves the cursor. */
interface Purged {
  Purged NOBODY =
      new Purged() {
        @Override
        public void keys(Collection<String> keys) {}

        @Override
        public void everything() {}
      };

  void keys(Collection<String> keys);

  void everything();
}
