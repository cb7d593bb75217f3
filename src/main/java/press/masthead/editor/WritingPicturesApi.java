package press.masthead.editor;

import static press.masthead.editor.WritingAnswers.answer;
import static press.masthead.editor.WritingAnswers.refused;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.desk.AtDesk;
import press.masthead.media.Credit;
import press.masthead.media.Edit;
import press.masthead.media.Picture;
import press.masthead.media.PictureSources;
import press.masthead.media.PictureUse;
import press.masthead.media.Pictures;
import press.masthead.media.TakeIn;
import press.masthead.staff.Permission;
import press.masthead.story.Story;

/** The pictures at hand on the writing screen. */
@RestController
@RequestMapping(EditorPlaces.STORIES + "/{id:\\d{1,18}}/writing/pictures")
class WritingPicturesApi {
  private static final int AT_ONCE = 24;

  private final Writable writable;
  private final Pictures pictures;
  private final EditorsStaff staff;

  WritingPicturesApi(Writable writable, Pictures pictures, EditorsStaff staff) {
    this.writable = writable;
    this.pictures = pictures;
    this.staff = staff;
  }

  /**
   * A picture as the screen shows it.
   *
   * @param creditable whether who asks may say whose it is
   */
  record Shown(
      long id,
      String src,
      int width,
      int height,
      String name,
      String caption,
      String alt,
      String agency,
      String photographer,
      String credit,
      boolean creditable) {}

  /**
   * @param more whether there are others before the last one
   */
  record Some(List<Shown> pictures, boolean more) {}

  @GetMapping
  ResponseEntity<Some> list(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      @RequestParam @Nullable Long before,
      @RequestParam @Nullable List<Long> ids) {
    var story = writable.story(id);
    var found =
        ids == null
            ? pictures.list(words, before == null ? null : new Picture.Id(before), AT_ONCE + 1)
            : List.copyOf(pictures.findAll(ids.stream().map(Picture.Id::new).toList()).values());
    var shown = found.stream().limit(AT_ONCE).map(each -> shown(each, story)).toList();
    return answer(new Some(shown, found.size() > AT_ONCE));
  }

  /**
   * Takes a picture in.
   *
   * @param bytes the file, as the request's body
   */
  @PostMapping
  ResponseEntity<?> takeIn(@PathVariable long id, @RequestParam String name, InputStream bytes) {
    var story = writable.story(id);
    return switch (pictures.takeIn(bytes, name, AtDesk.required().name())) {
      case TakeIn.Taken(var picture, var _) -> answer(shown(picture, story));
      case TakeIn.Refused(var reason) -> refused(HttpStatus.UNPROCESSABLE_CONTENT, reason);
    };
  }

  /** Says whose a picture is: who works in the library may, and others where nobody has. */
  @PutMapping("/{picture:\\d{1,18}}/credit")
  ResponseEntity<?> credit(
      @PathVariable long id, @PathVariable long picture, @RequestBody Credit credit) {
    var story = writable.story(id);
    var found = pictures.find(new Picture.Id(picture)).orElse(null);
    if (found == null || !isCreditable(found, story)) {
      throw new NotTheirs("whose picture this is says who works in the picture library");
    }
    var told = found.particulars().withCredit(credit);
    return switch (pictures.describe(found.id(), told, AtDesk.required().name())) {
      case Edit.Edited(var edited) -> answer(shown(edited, story));
      case Edit.Refused(var reason) -> refused(HttpStatus.UNPROCESSABLE_CONTENT, reason);
    };
  }

  private boolean isCreditable(Picture picture, Story story) {
    return picture.creditLine().isBlank()
        || staff.permissions(story.title()).contains(Permission.EDIT_PICTURES);
  }

  private Shown shown(Picture picture, Story story) {
    var sources = PictureSources.of(picture, PictureUse.BODY);
    return new Shown(
        picture.id().value(),
        PictureSources.of(picture, PictureUse.TEASER).src(),
        sources.width(),
        sources.height(),
        picture.fileName(),
        picture.caption(),
        picture.alt(),
        picture.credit().agency(),
        picture.credit().photographer(),
        picture.creditLine(),
        isCreditable(picture, story));
  }
}
