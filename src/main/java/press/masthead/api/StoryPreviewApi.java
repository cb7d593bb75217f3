package press.masthead.api;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.api.describe.Described;
import press.masthead.api.door.Problem;
import press.masthead.api.token.Scope;
import press.masthead.site.StoryPreviews;
import press.masthead.story.Publishing;

/** The page that a story would have. */
@RestController
@RequestMapping(StoryAnswers.PATH + "/{id}/preview")
class StoryPreviewApi {
  private final StoryPreviews previews;
  private final StoryAnswers stories;

  StoryPreviewApi(StoryPreviews previews, StoryAnswers stories) {
    this.previews = previews;
    this.stories = stories;
  }

  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  @Described(
      value = "Reads the page that a story’s newest revision would have",
      more = "As readers would get it if it were published now; nothing is published by it.",
      scope = Scope.READ,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.INVALID},
      gives = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> show(@PathVariable long id) {
    return switch (previews.of(stories.readable(id).id())) {
      case StoryPreviews.Outcome.Shown(var page) ->
          ResponseEntity.ok()
              .cacheControl(CacheControl.noStore())
              .contentType(MediaType.parseMediaType(page.type()))
              .body(page.bytes());
      case StoryPreviews.Outcome.Refused(var problems) ->
          throw Outcomes.refused(new Publishing.Refused(problems));
    };
  }
}
