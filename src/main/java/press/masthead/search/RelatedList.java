package press.masthead.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * How a list is found again, and what it was.
 *
 * @param usual how long texts were when it was made, in terms
 */
record RelatedList(Gist gist, Instant at, String headline, long title, double usual, Found found) {
  /** The part of its lowest score from which on a story is looked at closely. */
  private static final double DOUBT = 0.95;

  /** The same, from which on there is no need to. */
  private static final double CERTAINTY = 1.05;

  static final RelatedList NOTHING =
      new RelatedList(
          new Gist(List.of()), Instant.EPOCH, "", 0, 1, new Found(List.of(), Set.of(), 0, 0));

  List<Long> stories() {
    return found.stories();
  }

  Set<String> terms() {
    return gist.words();
  }

  /** How many of its terms another story must have; nothing is found by no terms. */
  int shared() {
    return Math.max(1, Similar.shared(gist));
  }

  RelatedList with(Found now) {
    return new RelatedList(gist, at, headline, title, usual, now);
  }

  /**
   * Whether a story that it does not show may belong into it. The index's statistics have moved on
   * since it was made, if only by little: in doubt it does.
   */
  boolean mayTake(Arrived story) {
    return score(story) >= DOUBT * least(story);
  }

  /** Whether it shows another outcome without fail, the story not being ruled out. */
  boolean takes(Arrived story) {
    return score(story) >= CERTAINTY * least(story)
        && !headline.equals(story.headline())
        && !found.headlines().contains(story.headline().hashCode());
  }

  private double score(Arrived story) {
    return gist.score(story.text(), usual) * Similar.recency(at).factor(story.at());
  }

  private double least(Arrived story) {
    return story.title() == title ? found.own() : found.other();
  }

  /**
   * A list's outcome.
   *
   * @param headlines the hash codes of theirs, under which no other story comes in
   * @param own the score that a story of the same title must reach to be in it; 0 where any is
   * @param other the same for those of other titles; infinite where none is
   */
  record Found(List<Long> stories, Set<Integer> headlines, double own, double other) {}

  /**
   * A story as it is in the index now.
   *
   * @param headline by which the same news is known
   * @param at in milliseconds since 1970
   */
  record Arrived(TermCount text, String headline, long title, long at) {
    static final Arrived NOT = new Arrived(TermCount.NOTHING, "", 0, 0);
  }
}
