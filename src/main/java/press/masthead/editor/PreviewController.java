package press.masthead.editor;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import press.masthead.editor.writing.Writings;
import press.masthead.site.StoryPreviews;
import press.masthead.story.Publishing;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Verb;

/** A story's newest revision on the page it would have, alone and at three widths. */
@Controller
class PreviewController {
  private static final String POLICY = "Content-Security-Policy";

  private final Stories stories;
  private final Writings writings;
  private final StoryScreens screens;
  private final StoryPreviews previews;
  private final Desk desk;
  private final DeskErrors errors;
  private final Templates templates;

  PreviewController(
      Stories stories,
      Writings writings,
      StoryScreens screens,
      StoryPreviews previews,
      Desk desk,
      DeskErrors errors,
      Templates templates) {
    this.stories = stories;
    this.writings = writings;
    this.screens = screens;
    this.previews = previews;
    this.desk = desk;
    this.errors = errors;
    this.templates = templates;
  }

  /** Within frames of ours, which no other page of the house may stand in. */
  @GetMapping(EditorPlaces.STORIES + "/{id:\\d{1,18}}/preview")
  ResponseEntity<byte[]> show(
      HttpServletRequest request, HttpServletResponse response, @PathVariable long id) {
    allow(response, "frame-ancestors 'none'", "frame-ancestors 'self'");
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
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
      case StoryPreviews.Outcome.Refused(var problems) -> none(request, problems);
    };
  }

  @GetMapping(EditorPlaces.STORIES + "/{id:\\d{1,18}}/previews")
  ResponseEntity<byte[]> widths(
      HttpServletRequest request, HttpServletResponse response, @PathVariable long id) {
    var story = stories.find(new Story.Id(id)).filter(found -> screens.may(found, Verb.SAVE));
    if (story.isEmpty()) {
      return errors.notThere(request);
    }
    if (previews.of(story.get().id()) instanceof StoryPreviews.Outcome.Refused(var problems)) {
      return none(request, problems);
    }
    allow(response, "frame-src ", "frame-src 'self' ");
    var page = new PreviewPage(story.get(), writings.isUnsaved(story.get().id()));
    return Desk.show(
        templates.editorPreviews(desk.layout(request, "Preview", EditorPlaces.STORIES), page));
  }

  private ResponseEntity<byte[]> none(
      HttpServletRequest request, List<Publishing.Problem> problems) {
    return Desk.show(
        HttpStatus.UNPROCESSABLE_CONTENT,
        templates.deskMessage(
            desk.layout(request, "There is no page yet", EditorPlaces.STORIES),
            problems.stream()
                .map(Publishing.Problem::mend)
                .collect(Collectors.joining("; ", "For that, ", "."))));
  }

  private static void allow(HttpServletResponse response, String usual, String here) {
    var policy = String.valueOf(response.getHeader(POLICY));
    response.setHeader(POLICY, policy.replace(usual, here));
  }
}
