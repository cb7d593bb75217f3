package press.masthead.editor;

import static press.masthead.editor.WritingAnswers.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.editor.link.Called;
import press.masthead.page.Player;
import press.masthead.story.PublishedStories;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.StoryQuery;
import press.masthead.story.Topic;
import press.masthead.story.Topics;

/** What there is to choose from on the writing screen, by words, or by the ids that were chosen. */
@RestController
@RequestMapping(EditorPlaces.STORIES + "/{id:\\d{1,18}}/writing/choices")
class ChoicesApi {
  private static final int MOST = 10;
  private static final int LONGEST_NAME = 100;

  private final Writable writable;
  private final Topics topics;
  private final Stories stories;
  private final PublishedStories published;
  private final Called called;

  ChoicesApi(
      Writable writable,
      Topics topics,
      Stories stories,
      PublishedStories published,
      Called called) {
    this.writable = writable;
    this.topics = topics;
    this.stories = stories;
    this.published = published;
    this.called = called;
  }

  record Choice(long id, String label) {}

  record Named(String name) {}

  @GetMapping("/topics")
  ResponseEntity<List<Choice>> topics(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      @RequestParam @Nullable List<Long> ids) {
    writable.story(id);
    var found =
        ids == null
            ? topics.like(words, MOST)
            : topics.all(ids.stream().map(Topic.Id::new).toList());
    return answer(found.stream().map(ChoicesApi::choice).toList());
  }

  /** The topic of that name, added if there is none yet. */
  @PostMapping("/topics")
  ResponseEntity<Choice> add(@PathVariable long id, @RequestBody Named sent) {
    writable.story(id);
    var name = sent.name().replaceAll("[\\s\0]+", " ").strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("give a topic 1 to " + LONGEST_NAME + " characters");
    }
    return answer(choice(topics.named(name)));
  }

  /** Those of the same title that are out. */
  @GetMapping("/stories")
  ResponseEntity<List<Choice>> stories(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      @RequestParam @Nullable List<Long> ids) {
    var story = writable.story(id);
    if (ids != null) {
      return answer(
          published.all(ids.stream().map(Story.Id::new).toList()).stream()
              .map(teaser -> new Choice(teaser.id().value(), teaser.headline()))
              .toList());
    }
    var query = new StoryQuery(List.of(story.title()), words, Story.State.PUBLISHED, null);
    return answer(
        stories.list(query, MOST + 1).stream()
            .filter(line -> line.headline() != null && !line.id().equals(story.id()))
            .limit(MOST)
            .map(line -> new Choice(line.id().value(), String.valueOf(line.headline())))
            .toList());
  }

  record Title(String title) {}

  /** What its house calls what is at an address that has a player; empty if it does not say. */
  @GetMapping("/embeds")
  ResponseEntity<Title> embed(@PathVariable long id, @RequestParam String url) {
    writable.story(id);
    var title = Player.house(url).flatMap(house -> called.title(house.titles(), url));
    return answer(new Title(title.orElse("")));
  }

  private static Choice choice(Topic topic) {
    return new Choice(topic.id().value(), topic.name());
  }
}
