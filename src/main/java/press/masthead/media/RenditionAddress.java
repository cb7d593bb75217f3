package press.masthead.media;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import press.masthead.media.image.Crop;
import press.masthead.media.image.Format;

/** {@code /pictures/{id}/{version}-{crop}-{width}.{extension}}; never comes to mean other bytes. */
record RenditionAddress(Picture.Id picture, String version, Crop crop, int width, Format format) {
  private static final Pattern FILE =
      Pattern.compile("([0-9a-f]{12})-([a-z0-9]{1,10})-([1-9]\\d{0,4})\\.([a-z]{1,4})");

  static Optional<RenditionAddress> parse(Picture.Id picture, String file) {
    var parts = FILE.matcher(file);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var width = Integer.parseInt(parts.group(3));
    return crop(parts.group(2))
        .flatMap(crop ->
            format(parts.group(4))
                .map(f -> new RenditionAddress(picture, parts.group(1), crop, width, f)));
  }

  RenditionAddress withVersion(String version) {
    return new RenditionAddress(picture, version, crop, width, format);
  }

  String path() {
    return "/pictures/" + picture + "/" + file();
  }

  String file() {
    return version + "-" + crop.label() + "-" + width + "." + format.extension();
  }

  private static Optional<Crop> crop(String label) {
    return Arrays.stream(Crop.values()).filter(crop -> crop.label().equals(label)).findFirst();
  }

  private static Optional<Format> format(String extension) {
    return Arrays.stream(Format.values())
        .filter(format -> format.extension().equals(extension) && format.isAvailable())
        .findFirst();
  }
}
