package press.masthead.story;

/** The lists of stories that tell somebody of the newsroom what there is to do. */
public enum Worklist {
  /** Drafts that they have written in and that were sent back. */
  RETURNED("Returned to me"),
  /** The other drafts that they have written in. */
  DRAFTS("My drafts"),
  /** In work on one of their desks. */
  QUEUE("On my desks"),
  /** Submitted, where they may approve. */
  TO_APPROVE("Waiting for approval"),
  /** Approved and not scheduled, where they may publish. */
  TO_PUBLISH("Approved, not out yet"),
  /** All that is to come out at a moment, or must not before one. */
  DIARY("Scheduled and embargoed"),
  /** What came out first within a day. */
  PUBLISHED("Just published");

  private final String label;

  Worklist(String label) {
    this.label = label;
  }

  /** For the screen. */
  public String label() {
    return label;
  }
}
