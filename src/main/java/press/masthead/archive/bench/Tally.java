package press.masthead.archive.bench;

/** So many of so many. */
record Tally(int hits, int of) {
  static final Tally NONE = new Tally(0, 0);

  Tally plus(boolean hit) {
    return new Tally(hits + (hit ? 1 : 0), of + 1);
  }

  double share() {
    return of == 0 ? 0 : (double) hits / of;
  }
}
