package press.masthead.comment.desk;

import static java.util.stream.Collectors.toMap;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.comment.Comment;
import press.masthead.comment.Moderated;
import press.masthead.comment.ModeratedComments;
import press.masthead.comment.Moderation;
import press.masthead.comment.Said;
import press.masthead.comment.desk.ModerationPage.Refused;
import press.masthead.desk.AtDesk;
import press.masthead.desk.Desk;
import press.masthead.desk.DeskErrors;
import press.masthead.staff.Permission;
import press.masthead.staff.Staff;
import press.masthead.story.PublishedStories;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Teaser;
import press.masthead.title.Title;

/** What readers said and reported, and what somebody who moderates does about it. */
@Controller
class ModerationController {
  private static final int MOST = 50;
  private static final String ONE = ModerationPlace.PATH + "/{id:\\d{1,18}}";
  private static final String STORY = ModerationPlace.PATH + "/stories/{id:\\d{1,18}}";

  private final ModeratedComments comments;
  private final Moderation moderation;
  private final PublishedStories published;
  private final Stories stories;
  private final Staff staff;
  private final Desk desk;
  private final DeskErrors errors;
  private final Templates templates;

  ModerationController(
      ModeratedComments comments,
      Moderation moderation,
      PublishedStories published,
      Stories stories,
      Staff staff,
      Desk desk,
      DeskErrors errors,
      Templates templates) {
    this.comments = comments;
    this.moderation = moderation;
    this.published = published;
    this.stories = stories;
    this.staff = staff;
    this.desk = desk;
    this.errors = errors;
    this.templates = templates;
  }

  @GetMapping(ModerationPlace.PATH)
  ResponseEntity<byte[]> list(HttpServletRequest request, @ModelAttribute ModerationFilter filter) {
    return show(request, HttpStatus.OK, filter, null);
  }

  @PostMapping(ONE + "/keeping")
  ResponseEntity<byte[]> keep(
      HttpServletRequest request, @PathVariable long id, @ModelAttribute ModerationFilter filter) {
    return onComment(
        request,
        id,
        filter,
        "comment-kept",
        "",
        comment -> moderation.keep(comment, AtDesk.required().id()));
  }

  @PostMapping(ONE + "/removal")
  ResponseEntity<byte[]> remove(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      @ModelAttribute ModerationFilter filter) {
    var problem = Moderation.problem(reason);
    return onComment(
        request,
        id,
        filter,
        "comment-removed",
        reason,
        comment ->
            problem.isPresent()
                ? new Said.Refused(sentence(problem.get()))
                : moderation.remove(comment, reason, AtDesk.required().id()));
  }

  @PostMapping(ONE + "/restoration")
  ResponseEntity<byte[]> restore(
      HttpServletRequest request, @PathVariable long id, @ModelAttribute ModerationFilter filter) {
    return onComment(
        request,
        id,
        filter,
        "comment-restored",
        "",
        comment -> moderation.restore(comment, AtDesk.required().id()));
  }

  @PostMapping(STORY + "/closure")
  ResponseEntity<byte[]> close(HttpServletRequest request, @PathVariable long id) {
    return onStory(
        request, id, "comments-closed", story -> moderation.close(story, AtDesk.required().id()));
  }

  @PostMapping(STORY + "/closure/end")
  ResponseEntity<byte[]> open(HttpServletRequest request, @PathVariable long id) {
    return onStory(
        request, id, "comments-open", story -> moderation.open(story, AtDesk.required().id()));
  }

  private ResponseEntity<byte[]> onComment(
      HttpServletRequest request,
      long id,
      ModerationFilter filter,
      String done,
      String reason,
      Function<Comment.Id, Said> deed) {
    var comment = new Comment.Id(id);
    var story = comments.find(comment).map(Moderated::comment).map(Comment::story);
    if (story.flatMap(this::moderated).isEmpty()) {
      return errors.notThere(request);
    }
    return switch (deed.apply(comment)) {
      case Said.Done unused -> Desk.seeOther(filter.path(done));
      case Said.Refused(var words) ->
          show(
              request,
              HttpStatus.UNPROCESSABLE_CONTENT,
              filter,
              new Refused(comment, reason, words));
      case Said.TooOften unused -> throw new IllegalStateException("staff are not slowed down");
    };
  }

  private ResponseEntity<byte[]> onStory(
      HttpServletRequest request, long id, String done, Consumer<Story.Id> deed) {
    var story = moderated(new Story.Id(id));
    if (story.isEmpty()) {
      return errors.notThere(request);
    }
    deed.accept(story.get());
    return Desk.seeOther(new ModerationFilter("", "", String.valueOf(id), "", "").path(done));
  }

  /** A story whose comments are theirs to moderate. */
  private Optional<Story.Id> moderated(Story.Id id) {
    var titles = titles().stream().map(Title::id).toList();
    return stories.find(id).filter(story -> titles.contains(story.title())).map(Story::id);
  }

  private List<Title> titles() {
    return staff.titles(AtDesk.required(), Permission.MODERATE);
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request,
      HttpStatus status,
      ModerationFilter filter,
      @Nullable Refused refused) {
    var titles = titles();
    if (titles.isEmpty()) {
      return errors.notYours(request);
    }
    var query = filter.query(titles);
    var found = comments.find(query, MOST + 1);
    var shown = found.stream().limit(MOST).toList();
    var teasers = teasers(shown, query.story());
    var story = query.story() == null ? null : teasers.get(query.story());
    var page =
        new ModerationPage(
            filter,
            titles,
            rows(shown, teasers, titles),
            found.size() > MOST ? filter.after(shown.getLast().comment().id()).path() : null,
            story,
            story != null && moderation.isOpen(story.id()),
            query.writer() == null || shown.isEmpty() ? null : shown.getFirst().writer(),
            refused);
    var layout = desk.layout(request, "Comments", ModerationPlace.PATH);
    return Desk.show(status, templates.commentModeration(layout, page));
  }

  private Map<Story.Id, Teaser> teasers(List<Moderated> shown, Story.@Nullable Id besides) {
    var ids =
        Stream.concat(
                Stream.ofNullable(besides),
                shown.stream().map(Moderated::comment).map(Comment::story))
            .distinct()
            .toList();
    return published.all(ids).stream().collect(toMap(Teaser::id, Function.identity()));
  }

  private List<ModerationPage.Row> rows(
      List<Moderated> shown, Map<Story.Id, Teaser> teasers, List<Title> titles) {
    var answered =
        comments
            .all(
                shown.stream()
                    .map(each -> each.comment().answers())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList())
            .stream()
            .collect(toMap(each -> each.comment().id(), Function.identity()));
    return shown.stream()
        .map(each -> {
          var comment = each.comment();
          return new ModerationPage.Row(
              each,
              title(comment, teasers.get(comment.story()), titles),
              teasers.get(comment.story()),
              comment.answers() == null ? null : answered.get(comment.answers()));
        })
        .toList();
  }

  private Title title(Comment comment, @Nullable Teaser story, List<Title> titles) {
    var id = story != null ? story.title() : stories.find(comment.story()).orElseThrow().title();
    return titles.stream().filter(title -> title.id().equals(id)).findFirst().orElseThrow();
  }

  private static String sentence(String problem) {
    return problem.substring(0, 1).toUpperCase(Locale.ROOT) + problem.substring(1) + ".";
  }
}
