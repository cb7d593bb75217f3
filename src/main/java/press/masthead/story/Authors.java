package press.masthead.story;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.changelog.ChangeLog;
import press.masthead.changelog.Reads;

/** Those who sign stories. */
@Service
public class Authors {
  /** Credits that are nobody's own name. */
  private static final Pattern STAFF =
      Pattern.compile(
          "(?i)^(agency|staff|own)\\b.*|.*\\b(staff|agencies|correspondents?|reporters?|writers?|redaktion|rédaction|newsdesk|desk|team)$");

  private final AuthorTable table;
  private final ChangeLog changes;

  Authors(AuthorTable table, ChangeLog changes) {
    this.table = table;
    this.changes = changes;
  }

  /** The author of that name; added if there is none yet. */
  @Transactional
  public Author named(String name) {
    return table.byName(name).orElseGet(() -> add(Slug.of(name, "author"), name, null, null));
  }

  /**
   * A byline's name with its author, added if there is none yet; without one where it is nobody's
   * own, such as “Agency Staff”.
   */
  @Transactional
  public Content.Credit credit(String name) {
    return new Content.Credit(name, STAFF.matcher(name).matches() ? null : named(name).id());
  }

  /** Adds an author; a slug already taken gets a number. */
  @Transactional
  public Author add(String slug, String name, @Nullable String role, @Nullable String bio) {
    var author = table.insert(slug, name, role, bio);
    changes.append(about(author.slug()));
    return author;
  }

  public Optional<Author> bySlug(String slug) {
    Reads.note(about(slug));
    return table.bySlug(slug);
  }

  /** Those there are, in the order asked for. */
  public List<Author> all(Collection<Author.Id> ids) {
    return ids.isEmpty() ? List.of() : table.all(ids);
  }

  private static String about(String slug) {
    return "author-slug:" + slug;
  }
}
