package press.masthead.api;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import press.masthead.media.Edit;
import press.masthead.media.Focus;
import press.masthead.media.Particulars;
import press.masthead.media.Picture;
import press.masthead.media.Pictures;
import press.masthead.media.TakeIn;
import press.masthead.staff.Act;
import press.masthead.staff.Audit;
import press.masthead.staff.Member;

/** Changes the picture library for a member, and records it. */
@Service
class PictureChanges {
  private final Pictures pictures;
  private final Audit audit;
  private final TransactionOperations transactions;

  PictureChanges(Pictures pictures, Audit audit, TransactionOperations transactions) {
    this.pictures = pictures;
    this.audit = audit;
    this.transactions = transactions;
  }

  TakeIn takeIn(InputStream bytes, String fileName, Member.Id by) {
    var outcome = pictures.takeIn(bytes, fileName, by.subject());
    if (outcome instanceof TakeIn.Taken(var picture, var already) && !already) {
      transactions.executeWithoutResult(status ->
          audit.record(act(by, "take-in", picture.id()).with("file", picture.fileName())));
    }
    return outcome;
  }

  /**
   * @param focus null to leave it where it is
   */
  @Transactional
  public Edit change(Picture.Id id, Particulars particulars, @Nullable Focus focus, Member.Id by) {
    var edit = pictures.describe(id, particulars, by.subject());
    if (edit instanceof Edit.Edited && focus != null) {
      edit = pictures.focus(id, focus, by.subject());
    }
    if (edit instanceof Edit.Edited) {
      audit.record(act(by, "describe", id));
    }
    return edit;
  }

  private static Act act(Member.Id by, String verb, Picture.Id id) {
    return Act.of(by, "picture." + verb, "picture:" + id.value());
  }
}
