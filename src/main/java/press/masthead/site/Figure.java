package press.masthead.site;

import java.util.List;
import press.masthead.media.Picture;
import press.masthead.media.PictureSources;
import press.masthead.media.PictureUse;
import press.masthead.story.Content.LeadPicture;
import press.masthead.story.body.Block.BodyPicture;
import press.masthead.story.body.Inline;

/** A picture of the library with what this story says of it, or else the library. */
public record Figure(PictureSources sources, List<Inline> caption, String credit) {

  static Figure of(LeadPicture lead, Picture picture) {
    var caption = lead.caption() == null ? picture.caption() : lead.caption();
    var sources = PictureSources.of(picture, PictureUse.LEAD);
    return new Figure(
        lead.alt() == null ? sources : withAlt(sources, lead.alt()),
        text(caption),
        picture.creditLine());
  }

  static Figure of(BodyPicture shown, Picture picture) {
    var sources = PictureSources.of(picture, PictureUse.BODY);
    return new Figure(
        shown.alt().isEmpty() ? sources : withAlt(sources, shown.alt()),
        shown.caption().isEmpty() ? text(picture.caption()) : shown.caption(),
        shown.credit() == null ? picture.creditLine() : shown.credit());
  }

  private static PictureSources withAlt(PictureSources sources, String alt) {
    return new PictureSources(
        sources.src(),
        sources.webp(),
        sources.jpeg(),
        sources.sizes(),
        sources.largest(),
        sources.width(),
        sources.height(),
        alt,
        sources.colour(),
        sources.first());
  }

  private static List<Inline> text(String caption) {
    return caption.isBlank() ? List.of() : List.of(new Inline.Text(caption));
  }
}
