package press.masthead.reader;

import java.util.List;

/** What a module keeps about readers: for their right to a copy of it, and to be forgotten. */
public interface ReaderData {

  /** What the data is called in the export, such as {@code comments}. */
  String name();

  /** Records that write as JSON, all there is about that reader. */
  List<?> export(Reader.Id reader);

  /** Makes everything anonymous or deletes it; runs in the transaction that ends the account. */
  void erase(Reader.Id reader);
}
