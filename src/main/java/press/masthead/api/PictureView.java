package press.masthead.api;

import java.util.Objects;
import press.masthead.api.describe.Said;
import press.masthead.api.describe.Tagged;
import press.masthead.media.Credit;
import press.masthead.media.Focus;
import press.masthead.media.Particulars;
import press.masthead.media.Picture;
import press.masthead.media.PictureSources;
import press.masthead.media.PictureUse;

/** A picture of the library; what nobody said is empty. */
@Tagged
record PictureView(
    long id,
    String fileName,
    @Said("of the original, in pixels") int width,
    @Said("of the original, in pixels") int height,
    @Said("a path to it as readers get it, of middling size") String url,
    Words words,
    Point focus) {

  /** What the house says of it. */
  record Words(
      @Said("a few words to find it by; readers do not see it") String headline,
      @Said("printed below it") String caption,
      @Said("the picture told to who cannot see it") String alt,
      @Said("who supplied it") String agency,
      @Said("who took it") String photographer,
      String copyright,
      @Said("what the rights holder allows") String usageTerms) {

    /** A field that a change leaves empty is not there. */
    Words {
      headline = Objects.requireNonNullElse(headline, "");
      caption = Objects.requireNonNullElse(caption, "");
      alt = Objects.requireNonNullElse(alt, "");
      agency = Objects.requireNonNullElse(agency, "");
      photographer = Objects.requireNonNullElse(photographer, "");
      copyright = Objects.requireNonNullElse(copyright, "");
      usageTerms = Objects.requireNonNullElse(usageTerms, "");
    }

    static Words of(Particulars told) {
      return new Words(
          told.headline(),
          told.caption(),
          told.alt(),
          told.credit().agency(),
          told.credit().photographer(),
          told.copyright(),
          told.usageTerms());
    }

    Particulars particulars() {
      return new Particulars(
          headline, caption, alt, new Credit(agency, photographer), copyright, usageTerms);
    }
  }

  /** The point that every crop keeps, as shares of width and height from the top left. */
  record Point(double x, double y) {
    static Point of(Focus focus) {
      return new Point(focus.x(), focus.y());
    }
  }

  static PictureView of(Picture picture) {
    return new PictureView(
        picture.id().value(),
        picture.fileName(),
        picture.width(),
        picture.height(),
        PictureSources.of(picture, PictureUse.BODY).src(),
        Words.of(picture.particulars()),
        Point.of(picture.focus()));
  }
}
