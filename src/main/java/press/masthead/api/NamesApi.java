package press.masthead.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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

  @GetMapping("/topics/{topic}")
  @Described(value = "Reads a topic", scope = Scope.READ, problems = Problem.Code.NOT_FOUND)
  ResponseEntity<TopicView> topic(@Said("its number or its slug") @PathVariable String topic) {
    access.someTitles(Scope.READ, Permission.WRITE);
    return Ref.read(topic)
        .find(id -> topics.all(List.of(new Topic.Id(id))).stream().findFirst(), topics::bySlug)
        .map(NamesApi::view)
        .map(ResponseEntity::ok)
        .orElseThrow(NotDone::notThere);
  }

  @PostMapping("/topics")
  @Described(
      value = "Finds the topic of that name, or adds it",
      scope = Scope.WRITE,
      problems = Problem.Code.INVALID)
  ResponseEntity<TopicView> addTopic(@RequestBody Named named) {
    access.someTitles(Scope.WRITE, Permission.WRITE);
    return ResponseEntity.ok(view(topics.named(name(named))));
  }

  @GetMapping("/authors/{author}")
  @Described(value = "Reads an author", scope = Scope.READ, problems = Problem.Code.NOT_FOUND)
  ResponseEntity<AuthorView> author(@Said("their number or slug") @PathVariable String author) {
    access.someTitles(Scope.READ, Permission.WRITE);
    return Ref.read(author)
        .find(id -> authors.all(List.of(new Author.Id(id))).stream().findFirst(), authors::bySlug)
        .map(NamesApi::view)
        .map(ResponseEntity::ok)
        .orElseThrow(NotDone::notThere);
  }

  @PostMapping("/authors")
  @Described(
      value = "Finds the author of that name, or adds them",
      scope = Scope.WRITE,
      problems = Problem.Code.INVALID)
  ResponseEntity<AuthorView> addAuthor(@RequestBody Named named) {
    access.someTitles(Scope.WRITE, Permission.WRITE);
    return ResponseEntity.ok(view(authors.named(name(named))));
  }

  private static String name(Named named) {
    var name = named.name();
    if (name == null || name.isBlank() || name.strip().length() > LONGEST) {
      throw NotDone.because("/name", "give a name of at most %d characters".formatted(LONGEST));
    }
    return name.strip();
  }

  private static TopicView view(Topic topic) {
    return new TopicView(topic.id().value(), topic.slug(), topic.name());
  }

  private static AuthorView view(Author author) {
    return new AuthorView(
        author.id().value(), author.slug(), author.name(), author.role(), author.bio());
  }
}
