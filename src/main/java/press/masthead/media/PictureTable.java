package press.masthead.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PictureTable {
  private static final String COLUMNS =
      """
      id, original, file_name, width, height, colour, focus_x, focus_y,
      headline, caption, alt, photographer, agency, copyright, usage_terms
      """;

  /** As the index {@code picture_by_words} has it. */
  private static final String WORDS =
      """
      words_said(
        headline || ' ' || caption || ' ' || alt || ' ' || photographer || ' ' || agency || ' '
          || file_name)
      """;

  private final JdbcClient jdbc;

  PictureTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A picture about to be kept.
   *
   * @param sole false if another picture of the same original may exist
   * @param found as JSON, what the file said of itself
   */
  record Draft(
      BlobKey original,
      boolean sole,
      String fileName,
      String mediaType,
      int width,
      int height,
      String colour,
      Focus focus,
      Particulars particulars,
      String found) {}

  /** Empty if it is to be the sole picture of its original and there is one. */
  Optional<Picture.Id> insert(Draft draft, Instant at, String by) {
    var told = draft.particulars();
    return jdbc.sql(
            """
            insert into picture (original, sole, file_name, media_type, width, height, colour,
                focus_x, focus_y, headline, caption, alt, photographer, agency, copyright,
                usage_terms, found, taken_in_at, taken_in_by)
            values (:original, :sole, :fileName, :mediaType, :width, :height, :colour,
                :x, :y, :headline, :caption, :alt, :photographer, :agency, :copyright,
                :usageTerms, :found::jsonb, :at, :by)
            on conflict (original) where sole do nothing
            returning id
            """)
        .param("original", draft.original().sha256())
        .param("sole", draft.sole())
        .param("fileName", draft.fileName())
        .param("mediaType", draft.mediaType())
        .param("width", draft.width())
        .param("height", draft.height())
        .param("colour", draft.colour())
        .param("x", draft.focus().x())
        .param("y", draft.focus().y())
        .param("headline", told.headline())
        .param("caption", told.caption())
        .param("alt", told.alt())
        .param("photographer", told.credit().photographer())
        .param("agency", told.credit().agency())
        .param("copyright", told.copyright())
        .param("usageTerms", told.usageTerms())
        .param("found", draft.found())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .query(Long.class)
        .optional()
        .map(Picture.Id::new);
  }

  Optional<Picture> find(Picture.Id id) {
    return jdbc.sql("select " + COLUMNS + " from picture where id = :id")
        .param("id", id.value())
        .query(PictureTable::picture)
        .optional();
  }

  List<Picture> findAll(Collection<Picture.Id> ids) {
    return jdbc.sql("select " + COLUMNS + " from picture where id = any(:ids)")
        .param("ids", ids.stream().map(Picture.Id::value).toArray(Long[]::new))
        .query(PictureTable::picture)
        .list();
  }

  /**
   * What was taken in last comes first.
   *
   * @param terms a {@code tsquery}; empty for whatever
   */
  List<Picture> list(String terms, Picture.@Nullable Id before, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from picture where (:before::bigint is null or id < :before)"
                + (terms.isEmpty() ? "" : " and " + WORDS + " @@ :terms::tsquery")
                + " order by id desc limit :limit")
        .param("before", before == null ? null : before.value())
        .param("terms", terms)
        .param("limit", limit)
        .query(PictureTable::picture)
        .list();
  }

  Optional<Picture> findSole(BlobKey original) {
    return jdbc.sql("select " + COLUMNS + " from picture where original = :original and sole")
        .param("original", original.sha256())
        .query(PictureTable::picture)
        .optional();
  }

  /** Keeps others from editing until the transaction ends. */
  Optional<Picture> lock(Picture.Id id) {
    return jdbc.sql("select " + COLUMNS + " from picture where id = :id for update")
        .param("id", id.value())
        .query(PictureTable::picture)
        .optional();
  }

  void describe(Picture.Id id, Particulars told, Instant at, String by) {
    jdbc.sql(
            """
            update picture
            set headline = :headline, caption = :caption, alt = :alt,
                photographer = :photographer, agency = :agency, copyright = :copyright,
                usage_terms = :usageTerms, edited_at = :at, edited_by = :by
            where id = :id
            """)
        .param("id", id.value())
        .param("headline", told.headline())
        .param("caption", told.caption())
        .param("alt", told.alt())
        .param("photographer", told.credit().photographer())
        .param("agency", told.credit().agency())
        .param("copyright", told.copyright())
        .param("usageTerms", told.usageTerms())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  void focus(Picture.Id id, Focus focus, Instant at, String by) {
    jdbc.sql(
            """
            update picture set focus_x = :x, focus_y = :y, edited_at = :at, edited_by = :by
            where id = :id
            """)
        .param("id", id.value())
        .param("x", focus.x())
        .param("y", focus.y())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  private static Picture picture(ResultSet row, int number) throws SQLException {
    return new Picture(
        new Picture.Id(row.getLong("id")),
        new BlobKey(row.getString("original")),
        row.getString("file_name"),
        row.getInt("width"),
        row.getInt("height"),
        row.getString("colour"),
        new Focus(row.getDouble("focus_x"), row.getDouble("focus_y")),
        particulars(row));
  }

  private static Particulars particulars(ResultSet row) throws SQLException {
    return new Particulars(
        row.getString("headline"),
        row.getString("caption"),
        row.getString("alt"),
        new Credit(row.getString("agency"), row.getString("photographer")),
        row.getString("copyright"),
        row.getString("usage_terms"));
  }
}
