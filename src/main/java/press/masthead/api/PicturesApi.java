package press.masthead.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.api.describe.Described;
import press.masthead.api.describe.Said;
import press.masthead.api.door.Access;
import press.masthead.api.door.ApiJson;
import press.masthead.api.door.Caller;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Pointers;
import press.masthead.api.door.Problem;
import press.masthead.api.token.Scope;
import press.masthead.media.Edit;
import press.masthead.media.Focus;
import press.masthead.media.Picture;
import press.masthead.media.Pictures;
import press.masthead.media.TakeIn;
import press.masthead.staff.Permission;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** The picture library, of the whole publisher. */
@RestController
@RequestMapping(PicturesApi.PATH)
class PicturesApi {
  static final String PATH = "/api/v1/pictures";

  private final Pictures pictures;
  private final PictureChanges changes;
  private final Access access;

  PicturesApi(Pictures pictures, PictureChanges changes, Access access) {
    this.pictures = pictures;
    this.changes = changes;
    this.access = access;
  }

  record Views(
      @Said("what came in last first") List<PictureView> pictures,
      @Said("where the list goes on; null if this is all") @Nullable String next) {}

  record Change(
      @Said(value = "the fields that change", as = PictureView.Words.class)
          @Nullable ObjectNode words,
      PictureView.@Nullable Point focus) {}

  @GetMapping
  @Described(value = "Lists pictures", scope = Scope.READ)
  ResponseEntity<Views> list(
      @Said("of what is said of it or of its file’s name, each from its beginning")
          @RequestParam(defaultValue = "")
          String words,
      @Said("where an earlier answer ended; see next") @RequestParam @Nullable Long before,
      @Said("how many at most; 1 to 100") @RequestParam(defaultValue = "50") int limit) {
    access.someTitles(Scope.READ, Permission.WRITE);
    var from = before == null ? null : new Picture.Id(before);
    var page =
        Listed.page(
            limit, most -> pictures.list(words, from, most), picture -> picture.id().value());
    return ResponseEntity.ok(
        new Views(page.shown().stream().map(PictureView::of).toList(), page.next()));
  }

  @PostMapping(consumes = {"image/*", "application/octet-stream"})
  @Described(
      value = "Takes a picture into the library",
      more =
          "The body is the file. Caption, credit and rights are read from it. The very same file"
              + " twice is one picture: the second time the answer is 200.",
      scope = Scope.WRITE,
      status = {201, 200},
      takes = "image/*",
      problems = Problem.Code.INVALID)
  ResponseEntity<PictureView> takeIn(
      HttpServletRequest request,
      @Said("for people to know it by")
          @RequestParam(name = "file_name", defaultValue = "from a program")
          String fileName)
      throws IOException {
    access.someTitles(Scope.WRITE, Permission.EDIT_PICTURES);
    var by = Caller.me();
    return switch (changes.takeIn(request.getInputStream(), fileName, by)) {
      case TakeIn.Refused(var reason) -> throw NotDone.because("", reason);
      case TakeIn.Taken(var picture, var already) ->
          ResponseEntity.status(already ? HttpStatus.OK : HttpStatus.CREATED)
              .location(URI.create(PATH + "/" + picture.id().value()))
              .eTag(Tag.of(PictureView.of(picture)))
              .body(PictureView.of(picture));
    };
  }

  @GetMapping("/{id}")
  @Described(value = "Reads a picture", scope = Scope.READ, problems = Problem.Code.NOT_FOUND)
  ResponseEntity<PictureView> read(@PathVariable long id) {
    access.someTitles(Scope.READ, Permission.WRITE);
    return show(find(id));
  }

  @PatchMapping("/{id}")
  @Described(
      value = "Says anew what a picture shows, whose it is and which point crops keep",
      scope = Scope.WRITE,
      problems = {
        Problem.Code.NOT_FOUND,
        Problem.Code.STALE,
        Problem.Code.INVALID,
        Problem.Code.PRECONDITION_REQUIRED
      })
  ResponseEntity<PictureView> change(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Change change) {
    access.someTitles(Scope.WRITE, Permission.EDIT_PICTURES);
    var picture = find(id);
    var now = PictureView.of(picture);
    Tag.require(ifMatch, now);
    var words = change.words() == null ? now.words() : patched(now.words(), change.words());
    var by = Caller.me();
    return switch (changes.change(picture.id(), words.particulars(), focus(change), by)) {
      case Edit.Edited(var edited) -> show(edited);
      case Edit.Refused(var reason) -> throw NotDone.because("/words", reason);
    };
  }

  private Picture find(long id) {
    return pictures.find(new Picture.Id(id)).orElseThrow(NotDone::notThere);
  }

  private static ResponseEntity<PictureView> show(Picture picture) {
    var view = PictureView.of(picture);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).eTag(Tag.of(view)).body(view);
  }

  private static PictureView.Words patched(PictureView.Words now, ObjectNode patch) {
    ObjectNode merged = ApiJson.MAPPER.valueToTree(now);
    MergePatch.apply(merged, patch);
    try {
      return ApiJson.MAPPER.treeToValue(merged, PictureView.Words.class);
    } catch (JacksonException wrong) {
      throw NotDone.because("/words" + Pointers.of(wrong), Pointers.words(wrong));
    }
  }

  private static @Nullable Focus focus(Change change) {
    var point = change.focus();
    if (point == null) {
      return null;
    }
    try {
      return new Focus(point.x(), point.y());
    } catch (IllegalArgumentException outside) {
      throw NotDone.because("/focus", "x and y lie within 0 and 1");
    }
  }
}
