package press.masthead.archive.extract.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one kind of markup declares of the story; the words are as the page wrote them. */
record Declared(
    @Nullable String headline,
    @Nullable String description,
    List<String> authors,
    @Nullable String published,
    @Nullable String modified,
    List<String> section,
    @Nullable String picture,
    @Nullable String pictureCaption,
    @Nullable String pictureCredit,
    @Nullable String site,
    @Nullable String language,
    @Nullable String url,
    @Nullable String text) {
  static final Declared NOTHING =
      new Declared(
          null, null, List.of(), null, null, List.of(), null, null, null, null, null, null, null);

  Declared {
    authors = List.copyOf(authors);
    section = List.copyOf(section);
  }
}
