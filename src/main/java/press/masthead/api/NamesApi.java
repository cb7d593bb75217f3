package press.masthead.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.api.describe.Described;
import press.masthead.api.describe.Said;
import press.masthead.api.door.Access;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Problem;
import press.masthead.api.token.Scope;
import press.masthead.staff.Permission;
import press.masthead.story.Author;
import press.masthead.story.Authors;
import press.masthead.story.Topic;
import press.masthead.story.Topics;

/** What stories are about, and who signs them; of the whole publisher. */
@RestController
@RequestMapping("/api/v1")
class NamesApi {
  private static final int LONGEST = 200;

  private final Topics topics;
  private final Authors authors;
  private final Access access;

  NamesApi(Topics topics, Authors authors, Access access) {
    this.topics = topics;
    this.authors = authors;
    this.access = access;
  }

  record Named(@Nullable String name) {}

  record TopicView(long id, @Said("part of its address") String slug, String name) {}

  record AuthorView(
      long id,
      @Said("part of their address") String slug,
      String name,
      @Nullable String role,
      @Nullable String bio) {}

  record TopicViews(@Said("those whose name begins with the words first") List<TopicView> topics) {}

  @GetMapping("/topics")
  @Described(value = "Finds topics whose name holds some words", scope = Scope.READ)
  ResponseEntity<TopicViews> topics(
      @RequestParam(defaultValue = "") String words,
      @Said("how many at most; 1 to 100") @RequestParam(defaultValue = "50") int limit) {
    reading();
    var found = topics.like(words, Listed.limit(limit));
    return ResponseEntity.ok(new TopicViews(found.stream().map(NamesApi::view).toList()));
  }

  @GetMapping("/topics/{topic}")
  @Described(value = "Reads a topic", scope = Scope.READ, problems = Problem.Code.NOT_FOUND)
  ResponseEntity<TopicView> topic(@Said("its number or its slug") @PathVariable String topic) {
    reading();
    return show(
        Ref.of(topic).find(id -> first(topics.all(List.of(new Topic.Id(id)))), topics::bySlug),
        NamesApi::view);
  }

  @PostMapping("/topics")
  @Described(
      value = "Finds the topic of that name, or adds it",
      scope = Scope.WRITE,
      problems = Problem.Code.INVALID)
  ResponseEntity<TopicView> addTopic(@RequestBody Named named) {
    return ResponseEntity.ok(view(topics.named(toAdd(named))));
  }

  @GetMapping("/authors/{author}")
  @Described(value = "Reads an author", scope = Scope.READ, problems = Problem.Code.NOT_FOUND)
  ResponseEntity<AuthorView> author(@Said("their number or slug") @PathVariable String author) {
    reading();
    return show(
        Ref.of(author).find(id -> first(authors.all(List.of(new Author.Id(id)))), authors::bySlug),
        NamesApi::view);
  }

  @PostMapping("/authors")
  @Described(
      value = "Finds the author of that name, or adds them",
      scope = Scope.WRITE,
      problems = Problem.Code.INVALID)
  ResponseEntity<AuthorView> addAuthor(@RequestBody Named named) {
    return ResponseEntity.ok(view(authors.named(toAdd(named))));
  }

  private void reading() {
    access.someTitles(Scope.READ, Permission.WRITE);
  }

  private String toAdd(Named named) {
    access.someTitles(Scope.WRITE, Permission.WRITE);
    var name = named.name();
    if (name == null || name.isBlank() || name.strip().length() > LONGEST) {
      throw NotDone.because("/name", "give a name of at most %d characters".formatted(LONGEST));
    }
    return name.strip();
  }

  private static <T> Optional<T> first(List<T> list) {
    return list.stream().findFirst();
  }

  private static <T, V> ResponseEntity<V> show(Optional<T> found, Function<T, V> view) {
    return ResponseEntity.ok(found.map(view).orElseThrow(NotDone::notThere));
  }

  private static TopicView view(Topic topic) {
    return new TopicView(topic.id().value(), topic.slug(), topic.name());
  }

  private static AuthorView view(Author author) {
    return new AuthorView(
        author.id().value(), author.slug(), author.name(), author.role(), author.bio());
  }
}
