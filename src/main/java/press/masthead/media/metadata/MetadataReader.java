package press.masthead.media.metadata;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads XMP before IIM before EXIF, field by field: XMP is what today's tools write, IIM cuts at a
 * byte limit, EXIF knows few of the fields. Metadata that cannot be read counts as absent.
 */
public final class MetadataReader {
  private static final Logger LOG = LoggerFactory.getLogger(MetadataReader.class);

  private MetadataReader() {}

  /**
   * @param orientation as EXIF counts it, 1 (upright) to 8
   */
  public record Reading(PictureMetadata metadata, int orientation) {
    static final Reading NONE = new Reading(PictureMetadata.NONE, 1);
  }

  public static Reading read(Path file) {
    try {
      if (PngText.isBomb(file)) {
        return Reading.NONE;
      }
      return reading(ImageMetadataReader.readMetadata(file.toFile()));
    } catch (ImageProcessingException | IOException | RuntimeException e) {
      LOG.debug("no metadata could be read from {}", file, e);
      return Reading.NONE;
    }
  }

  private static Reading reading(Metadata metadata) {
    var words = XmpFields.read(metadata).or(IimFields.read(metadata)).or(ExifFields.read(metadata));
    return new Reading(words, orientation(metadata));
  }

  private static int orientation(Metadata metadata) {
    var exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    if (exif == null || !exif.containsTag(ExifDirectoryBase.TAG_ORIENTATION)) {
      return 1;
    }
    try {
      var orientation = exif.getInt(ExifDirectoryBase.TAG_ORIENTATION);
      return orientation >= 1 && orientation <= 8 ? orientation : 1;
    } catch (MetadataException e) {
      return 1;
    }
  }
}
