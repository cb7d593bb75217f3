package press.masthead.archive.bench;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** What was reached on each part, as a table beside the rivals and as one line of JSON. */
public final class ExtractionScores {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final ShingleScore scrapinghub;
  private final TrafilaturaPart.Score trafilatura;
  private final ReadabilityPart.Score readability;
  private final NewspaperPart.Score newspaper;
  private final double millisAPage;

  ExtractionScores(
      ShingleScore scrapinghub,
      TrafilaturaPart.Score trafilatura,
      ReadabilityPart.Score readability,
      NewspaperPart.Score newspaper,
      double millisAPage) {
    this.scrapinghub = scrapinghub;
    this.trafilatura = trafilatura;
    this.readability = readability;
    this.newspaper = newspaper;
    this.millisAPage = millisAPage;
  }

  public double scrapinghubF1() {
    return scrapinghub.f1();
  }

  public double trafilaturaF1() {
    return trafilatura.f1();
  }

  public double readabilityF1() {
    return readability.text().f1();
  }

  public double readabilityFields() {
    return readability.fieldShare();
  }

  /**
   * How many of Readability's own pages agree with it in a field.
   *
   * @param name as in its metadata: title, byline, lang, excerpt, siteName, publishedTime
   */
  public int readabilityHits(String name) {
    return readability.fields().getOrDefault(name, Tally.NONE).hits();
  }

  public String table() {
    var lines = new StringBuilder();
    lines.append(scrapinghubTable()).append('\n').append(trafilaturaTable()).append('\n');
    lines.append(readabilityTable()).append('\n').append(newspaperLine());
    return lines.append(format("%n%.1f ms a page%n", millisAPage)).toString();
  }

  private String scrapinghubTable() {
    var own =
        format(
            "%-28s %.3f  %.3f  %.3f  %.3f%n",
            "Masthead",
            scrapinghub.f1(),
            scrapinghub.precision(),
            scrapinghub.recall(),
            scrapinghub.exact());
    return format("%-28s F1     P      R      exact%n", "scrapinghub (54)")
        + own
        + rows(Rivals.SCRAPINGHUB);
  }

  private String trafilaturaTable() {
    var own =
        format(
            "%-28s %.3f  %.3f  %.3f  %.3f  %.3f  %.3f%n",
            "Masthead",
            trafilatura.f1(),
            trafilatura.precision(),
            trafilatura.recall(),
            trafilatura.title().share(),
            trafilatura.date().share(),
            trafilatura.author().share());
    return format("%-28s F1     P      R      title  date   author%n", "trafilatura (297)")
        + own
        + rows(Rivals.TRAFILATURA);
  }

  private String readabilityTable() {
    var fields = new StringBuilder();
    readability
        .fields()
        .forEach(
            (name, tally) -> fields.append(format(" %s %d/%d", name, tally.hits(), tally.of())));
    return format("%-28s text F1  fields%n", "readability (39)")
        + format(
            "%-28s %.3f    %.3f:%s%n",
            "Masthead", readability.text().f1(), readability.fieldShare(), fields)
        + rows(Rivals.READABILITY);
  }

  private String newspaperLine() {
    return format(
        "%-28s text F1 %.3f, title %d/%d, date %d/%d, picture %d/%d, authors F1 %.3f%n",
        "newspaper4k (7)",
        newspaper.text().f1(),
        newspaper.title().hits(),
        newspaper.title().of(),
        newspaper.date().hits(),
        newspaper.date().of(),
        newspaper.picture().hits(),
        newspaper.picture().of(),
        newspaper.authors());
  }

  private static String rows(List<String> rivals) {
    return String.join("\n", rivals) + "\n";
  }

  /** The same as one JSON object on one line. */
  public String json() {
    var json = MAPPER.createObjectNode();
    json.putObject("scrapinghub")
        .put("f1", round(scrapinghub.f1()))
        .put("precision", round(scrapinghub.precision()))
        .put("recall", round(scrapinghub.recall()))
        .put("exact", round(scrapinghub.exact()));
    json.putObject("trafilatura")
        .put("f1", round(trafilatura.f1()))
        .put("precision", round(trafilatura.precision()))
        .put("recall", round(trafilatura.recall()))
        .put("title", round(trafilatura.title().share()))
        .put("date", round(trafilatura.date().share()))
        .put("author", round(trafilatura.author().share()));
    json.putObject("readability")
        .put("f1", round(readability.text().f1()))
        .put("fields", round(readability.fieldShare()));
    json.putObject("newspaper4k")
        .put("f1", round(newspaper.text().f1()))
        .put("authors", round(newspaper.authors()));
    return json.put("millis_a_page", round(millisAPage)).toString();
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
