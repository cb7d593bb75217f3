package press.masthead.archive.bench;

import java.util.List;

/** Precision and recall as means over pages, F1 from the two means. */
record ShingleScore(double precision, double recall, double f1, double exact, int pages) {

  static ShingleScore of(List<Shingles.Overlap> pages) {
    var precision =
        pages.stream()
            .filter(page -> page.hit() + page.extra() > 0)
            .mapToDouble(page -> page.hit() / (page.hit() + page.extra()))
            .average()
            .orElse(0);
    var recall =
        pages.stream()
            .filter(page -> page.hit() + page.missed() > 0)
            .mapToDouble(page -> page.hit() / (page.hit() + page.missed()))
            .average()
            .orElse(0);
    var exact = pages.stream().filter(Shingles.Overlap::identical).count();
    var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return new ShingleScore(precision, recall, f1, (double) exact / pages.size(), pages.size());
  }
}
