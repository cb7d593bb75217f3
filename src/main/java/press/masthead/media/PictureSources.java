package press.masthead.media;

import java.util.List;
import java.util.stream.Collectors;
import press.masthead.media.image.Format;

/**
 * A picture as a page shows it: everything {@code media/picture.jte} needs, or another template.
 * Addresses are paths from the host's root.
 *
 * @param src a JPEG of middling size, for who knows no {@code srcset}
 * @param webp the {@code srcset} in WebP; empty on a machine without its encoder
 * @param jpeg the {@code srcset} in JPEG
 * @param sizes how wide it shows, for the style sheet as it is; see {@link #withSizes}
 * @param largest the widest JPEG, {@code width} × {@code height}: for feeds and shared links
 * @param first whether it is seen before any scrolling, and so is fetched at once
 */
public record PictureSources(
    String src,
    String webp,
    String jpeg,
    String sizes,
    String largest,
    int width,
    int height,
    String alt,
    String colour,
    boolean first) {
  private static final int MIDDLING = 960;

  public static PictureSources of(Picture picture, PictureUse use) {
    var widths = use.widths(picture);
    var widest = widths.getLast();
    var middling = widths.stream().filter(width -> width >= MIDDLING).findFirst().orElse(widest);
    var part = use.crop().of(picture.width(), picture.height(), 0.5, 0.5);
    return new PictureSources(
        address(picture, use, middling, Format.JPEG),
        Format.WEBP.isAvailable() ? srcset(picture, use, widths, Format.WEBP) : "",
        srcset(picture, use, widths, Format.JPEG),
        use.sizes(),
        address(picture, use, widest, Format.JPEG),
        widest,
        Math.max(1, Math.round((float) widest * part.height / part.width)),
        picture.alt(),
        picture.colour(),
        use == PictureUse.LEAD || use == PictureUse.COVER);
  }

  /** For a place where the picture shows in another width than is usual for its use. */
  public PictureSources withSizes(String sizes) {
    return new PictureSources(src, webp, jpeg, sizes, largest, width, height, alt, colour, first);
  }

  /** With {@code alt=""}, where the words beside the picture say the same. */
  public PictureSources decorative() {
    return new PictureSources(src, webp, jpeg, sizes, largest, width, height, "", colour, first);
  }

  private static String srcset(
      Picture picture, PictureUse use, List<Integer> widths, Format format) {
    return widths.stream()
        .map(width -> address(picture, use, width, format) + " " + width + "w")
        .collect(Collectors.joining(", "));
  }

  private static String address(Picture picture, PictureUse use, int width, Format format) {
    return new RenditionAddress(picture.id(), picture.version(), use.crop(), width, format).path();
  }
}
