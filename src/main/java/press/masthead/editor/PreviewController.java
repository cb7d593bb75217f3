package press.masthead.editor;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import press.masthead.desk.Desk;
import press.masthead.desk.DeskErrors;
import press.masthead.site.StoryPreviews;
import press.masthead.story.Publishing;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Verb;

/** A story's newest revision on the page it would have. */
@Controller
class PreviewController {
  private final Stories stories;
  private final StoryScreens screens;
  private final StoryPreviews previews;
  private final Desk desk;
  private final DeskErrors errors;
  private final Templates templates;

  PreviewController(
      Stories stories,
      StoryScreens screens,
      StoryPreviews previews,
      Desk desk,
      DeskErrors errors,
      Templates templates) {
    this.stories = stories;
    this.screens = screens;
    this.previews = previews;
    this.desk = desk;
    this.errors = errors;
    this.templates = templates;
  }

  @GetMapping(EditorPlaces.STORIES + "/{id:\\d{1,18}}/preview")
  ResponseEntity<byte[]> show(HttpServletRequest request, @PathVariable long id) {
    var story = stories.find(new Story.Id(id)).filter(found -> screens.may(found, Verb.SAVE));
    if (story.isEmpty()) {
      return errors.notThere(request);
    }
    return switch (previews.of(story.get().id())) {
      case StoryPreviews.Outcome.Shown(var page) ->
          ResponseEntity.ok()
              .cacheControl(CacheControl.noStore())
              .contentType(MediaType.parseMediaType(page.type()))
              .body(page.bytes());
      case StoryPreviews.Outcome.Refused(var problems) ->
          Desk.show(
              HttpStatus.UNPROCESSABLE_CONTENT,
              templates.deskMessage(
                  desk.layout(request, "There is no page yet", EditorPlaces.STORIES),
                  problems.stream()
                      .map(Publishing.Problem::mend)
                      .collect(Collectors.joining("; ", "For that, ", "."))));
    };
  }
}
