package press.masthead.media;

import java.util.Optional;
import java.util.stream.Stream;
import press.masthead.media.metadata.PictureMetadata;

/**
 * What the house says of a picture; absent ones are empty.
 *
 * @param headline a few words to find it by; readers do not see it
 * @param caption printed below the picture
 * @param alt the picture told to who cannot see it
 * @param copyright the notice, such as {@code © 2026 Jane Doe}
 * @param usageTerms what the rights holder allows, in words
 */
public record Particulars(
    String headline,
    String caption,
    String alt,
    Credit credit,
    String copyright,
    String usageTerms) {
  static final int LONGEST = 500;
  static final int LONGEST_CAPTION = 4_000;

  public static final Particulars NONE = new Particulars("", "", "", Credit.NONE, "", "");

  public Particulars {
    headline = Text.line(headline);
    caption = Text.of(caption);
    alt = Text.of(alt);
    copyright = Text.line(copyright);
    usageTerms = Text.of(usageTerms);
  }

  public Particulars withCaption(String caption) {
    return new Particulars(headline, caption, alt, credit, copyright, usageTerms);
  }

  public Particulars withAlt(String alt) {
    return new Particulars(headline, caption, alt, credit, copyright, usageTerms);
  }

  public Particulars withCredit(Credit credit) {
    return new Particulars(headline, caption, alt, credit, copyright, usageTerms);
  }

  static Particulars of(PictureMetadata found) {
    return new Particulars(
        found.headline(),
        found.caption(),
        found.alt(),
        credit(found),
        found.copyright(),
        found.usageTerms());
  }

  /** Suppliers write {@code AFP/Jane Doe} into the credit and name Jane Doe as creator besides. */
  private static Credit credit(PictureMetadata found) {
    var photographer = String.join(", ", found.creators());
    var supplier = found.credit().isEmpty() ? found.source() : found.credit();
    var parsed = Credit.parse(supplier);
    if (!photographer.isEmpty() && parsed.photographer().equalsIgnoreCase(photographer)) {
      return new Credit(parsed.agency(), photographer);
    }
    return new Credit(supplier.equalsIgnoreCase(photographer) ? "" : supplier, photographer);
  }

  /** What goes out within every rendition. */
  PictureMetadata stamp() {
    return PictureMetadata.of(
        headline, caption, alt, credit.photographer(), credit.line(), copyright, usageTerms);
  }

  /** Why this cannot be kept, in words for the screen. */
  Optional<String> problem() {
    return Stream.of(
            new Length("headline", headline, LONGEST),
            new Length("caption", caption, LONGEST_CAPTION),
            new Length("alternative text", alt, LONGEST),
            new Length("agency", credit.agency(), LONGEST),
            new Length("photographer", credit.photographer(), LONGEST),
            new Length("copyright notice", copyright, LONGEST),
            new Length("usage terms", usageTerms, LONGEST))
        .filter(length -> length.excess() > 0)
        .map(Length::problem)
        .findFirst();
  }

  private record Length(String field, String text, int most) {
    int excess() {
      return text.length() - most;
    }

    String problem() {
      return "The %s is too long: take out %,d characters.".formatted(field, excess());
    }
  }
}
