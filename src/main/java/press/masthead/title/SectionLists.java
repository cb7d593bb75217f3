package press.masthead.title;

/** Implemented by whoever lists things by section, with all that is below it. */
public interface SectionLists {

  /**
   * The section stands under another one from now on. Told within the transaction that moves it,
   * while nobody else changes the tree or {@linkplain Sections#hold holds} it.
   */
  void moved(Section section);
}
