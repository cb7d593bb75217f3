package press.masthead.archive.bench;

import java.util.List;

/** What other tools reach on the same pages, as measured by those who gathered them. */
final class Rivals {
  static final List<String> SCRAPINGHUB =
      List.of(
          "rs_trafilatura               0.971  0.952  0.992  0.370",
          "AutoExtract                  0.970  0.984  0.956  0.519",
          "trafilatura 2.0.0            0.967  0.955  0.979  0.352",
          "go_trafilatura               0.959  0.946  0.972  0.333",
          "Readability.js 0.6.0         0.955  0.919  0.993",
          "Diffbot                      0.948  0.956  0.940  0.389",
          "newspaper4k 0.9.3.1          0.946  0.972  0.921  0.296",
          "readability-lxml 0.8.4.1     0.901  0.895  0.907  0.352");
  static final List<String> TRAFILATURA =
      List.of(
          "trafilatura 2.2.0 (all 990)  0.924  0.906  0.943",
          "magic-html (all 990)         0.889",
          "Readability.js 0.6.0         0.884  0.853  0.918  0.607  0.511  0.422",
          "article-extractor            0.842  0.861  0.824  0.476  0.584  0.273",
          "unfluff                      0.778  0.929  0.670  0.579  0.493  0.267",
          "metascraper                                       0.480  0.511  0.559");
  static final List<String> READABILITY =
      List.of(
          "Readability.js 0.6.0         0.973    title 38/39 byline 39/39",
          "article-extractor            0.896    title 28/39 byline 29/39",
          "unfluff                      0.682    title 25/39 byline 23/39");

  private Rivals() {}
}
