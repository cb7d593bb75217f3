package press.masthead.media.metadata;

import java.util.List;

/**
 * The words in a picture file. Absent ones are empty; all are trimmed.
 *
 * @param alt the picture told to who cannot see it (IPTC Alt Text)
 * @param creators the photographers, in the file's order
 * @param credit the line the supplier asks for, such as {@code AFP/Getty Images}
 * @param usageTerms what the rights holder allows, in words
 * @param created ISO 8601 as exact as the file is: a year, a date, or a time with or without offset
 */
public record PictureMetadata(
    String headline,
    String caption,
    String alt,
    List<String> creators,
    String credit,
    String copyright,
    String source,
    String usageTerms,
    List<String> keywords,
    String city,
    String country,
    String created) {

  public static final PictureMetadata NONE =
      new PictureMetadata("", "", "", List.of(), "", "", "", "", List.of(), "", "", "");

  /** What is told of a picture sent out; one photographer, and nothing of where it was taken. */
  public static PictureMetadata of(
      String headline,
      String caption,
      String alt,
      String creator,
      String credit,
      String copyright,
      String usageTerms) {
    var creators = List.of(creator);
    return new PictureMetadata(
        headline, caption, alt, creators, credit, copyright, "", usageTerms, List.of(), "", "", "");
  }

  public PictureMetadata {
    headline = clean(headline);
    caption = clean(caption);
    alt = clean(alt);
    creators = present(creators);
    credit = clean(credit);
    copyright = clean(copyright);
    source = clean(source);
    usageTerms = clean(usageTerms);
    keywords = present(keywords);
    city = clean(city);
    country = clean(country);
    created = clean(created);
  }

  /** This, with what it lacks taken from {@code other}. */
  PictureMetadata or(PictureMetadata other) {
    return new PictureMetadata(
        or(headline, other.headline),
        or(caption, other.caption),
        or(alt, other.alt),
        or(creators, other.creators),
        or(credit, other.credit),
        or(copyright, other.copyright),
        or(source, other.source),
        or(usageTerms, other.usageTerms),
        or(keywords, other.keywords),
        or(city, other.city),
        or(country, other.country),
        or(created, other.created));
  }

  private static String or(String first, String second) {
    return first.isEmpty() ? second : first;
  }

  private static List<String> or(List<String> first, List<String> second) {
    return first.isEmpty() ? second : first;
  }

  private static List<String> present(List<String> values) {
    return values.stream().map(PictureMetadata::clean).filter(value -> !value.isEmpty()).toList();
  }

  private static String clean(String value) {
    return value.replace("\0", "").strip();
  }
}
