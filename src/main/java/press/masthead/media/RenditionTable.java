package press.masthead.media;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.media.image.Crop;
import press.masthead.media.image.Format;

@Repository
class RenditionTable {
  private final JdbcClient jdbc;

  RenditionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which pixels: everything that decides them.
   *
   * @param crop with the focus, if that matters to it
   * @param width 0 for the master
   */
  record Pixels(BlobKey original, String crop, int width, String format) {
    static Pixels master(BlobKey original) {
      return new Pixels(original, Crop.ORIGINAL.label(), 0, "master");
    }

    static Pixels of(Picture picture, Crop crop, int width, Format format) {
      var focus = picture.focus();
      var part =
          crop == Crop.ORIGINAL ? crop.label() : crop.label() + "@" + focus.x() + "," + focus.y();
      return new Pixels(picture.original(), part, width, format.extension());
    }
  }

  Optional<BlobKey> find(Pixels pixels) {
    return jdbc.sql(
            """
            select blob from picture_rendition
            where original = :original and recipe = :recipe and crop = :crop
              and width = :width and format = :format
            """)
        .param("original", pixels.original().sha256())
        .param("recipe", Picture.RECIPE)
        .param("crop", pixels.crop())
        .param("width", pixels.width())
        .param("format", pixels.format())
        .query(String.class)
        .optional()
        .map(BlobKey::new);
  }

  /** The latest stands: it is made again only if the blob of an earlier one was lost. */
  void put(Pixels pixels, BlobKey blob, Instant at) {
    jdbc.sql(
            """
            insert into picture_rendition (original, recipe, crop, width, format, blob, made_at)
            values (:original, :recipe, :crop, :width, :format, :blob, :at)
            on conflict (original, recipe, crop, width, format)
            do update set blob = excluded.blob, made_at = excluded.made_at
            """)
        .param("original", pixels.original().sha256())
        .param("recipe", Picture.RECIPE)
        .param("crop", pixels.crop())
        .param("width", pixels.width())
        .param("format", pixels.format())
        .param("blob", blob.sha256())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
