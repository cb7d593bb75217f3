package press.masthead.media;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import press.masthead.media.image.Crop;

/** Where on a page a picture stands: its shape, the widths it is made in, and how wide it shows. */
public enum PictureUse {
  /** The story's own picture, above its body. */
  LEAD(Crop.ORIGINAL, "(min-width: 64rem) 60rem, 100vw", 480, 640, 960, 1280, 1600, 1920),
  /** The picture of a front's first story. */
  COVER(Crop.THREE_TWO, "(min-width: 64rem) 40rem, 100vw", 480, 640, 960, 1280, 1600, 1920),
  /** Within a story's body. */
  BODY(Crop.ORIGINAL, "(min-width: 48rem) 42rem, 100vw", 320, 480, 640, 960, 1280),
  /** Beside or above a teaser. */
  TEASER(Crop.THREE_TWO, "(min-width: 48rem) 20rem, 100vw", 320, 480, 640, 960),
  /** A small square in a list. */
  THUMB(Crop.SQUARE, "6rem", 96, 192, 320);

  private final Crop crop;
  private final String sizes;
  private final int[] widths;

  PictureUse(Crop crop, String sizes, int... widths) {
    this.crop = crop;
    this.sizes = sizes;
    this.widths = widths;
  }

  Crop crop() {
    return crop;
  }

  /** The {@code sizes} of the house's own style sheet. */
  String sizes() {
    return sizes;
  }

  /** Rising; never wider than the picture, whose own width stands in for the first it lacks. */
  List<Integer> widths(Picture picture) {
    var own = picture.widthOf(crop);
    var most = Math.min(own, widths[widths.length - 1]);
    return IntStream.concat(Arrays.stream(widths).filter(width -> width < most), IntStream.of(most))
        .boxed()
        .toList();
  }

  /** Whether any page shows the picture so; nothing else is made. */
  static boolean offers(Picture picture, Crop crop, int width) {
    return Arrays.stream(values())
        .anyMatch(use -> use.crop == crop && use.widths(picture).contains(width));
  }
}
