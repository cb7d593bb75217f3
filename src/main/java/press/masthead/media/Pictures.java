package press.masthead.media;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.changelog.ChangeLog;
import press.masthead.changelog.Reads;
import press.masthead.media.image.Decoded;
import press.masthead.media.image.Master;
import tools.jackson.databind.json.JsonMapper;

/** The picture library. */
@Service
public class Pictures {
  private static final int LONGEST_NAME = 255;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final PictureTable table;
  private final Blobs blobs;
  private final Darkroom darkroom;
  private final PictureSettings settings;
  private final ChangeLog changes;
  private final Clock clock;

  Pictures(
      PictureTable table,
      Blobs blobs,
      Darkroom darkroom,
      PictureSettings settings,
      ChangeLog changes,
      Clock clock) {
    this.table = table;
    this.blobs = blobs;
    this.darkroom = darkroom;
    this.settings = settings;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Takes a picture file into the library; the very same file twice is one picture.
   *
   * @param fileName as it came, for people to know it by
   * @param by who brought it, or what
   */
  public TakeIn takeIn(InputStream bytes, String fileName, String by) {
    return takeIn(bytes, fileName, by, true);
  }

  /** As {@link #takeIn(InputStream, String, String)}. */
  public TakeIn takeIn(byte[] bytes, String fileName, String by) {
    return takeIn(new ByteArrayInputStream(bytes), fileName, by);
  }

  /** As {@link #takeIn}, but a picture of its own even if the library has the file already. */
  public TakeIn takeInAnew(InputStream bytes, String fileName, String by) {
    return takeIn(bytes, fileName, by, false);
  }

  private TakeIn takeIn(InputStream bytes, String fileName, String by, boolean sole) {
    var received = Received.of(bytes, settings.largest().toBytes());
    if (received.isEmpty()) {
      return new TakeIn.Refused(
          "The file is larger than %,d MB. Scale the picture down."
              .formatted(settings.largest().toMegabytes()));
    }
    try (var file = received.get()) {
      var developed = darkroom.develop(file.file());
      return switch (developed.decoded()) {
        case Decoded.Unsound(String reason) -> new TakeIn.Refused(reason);
        case Decoded.Sound sound ->
            keep(draft(file.keepIn(blobs), sole, fileName, sound, developed), by);
      };
    }
  }

  private PictureTable.Draft draft(
      BlobKey original,
      boolean sole,
      String fileName,
      Decoded.Sound sound,
      Darkroom.Developed developed) {
    var name = Text.line(fileName);
    return new PictureTable.Draft(
        original,
        sole,
        name.substring(0, Math.min(name.length(), LONGEST_NAME)),
        sound.kind().mediaType(),
        sound.width(),
        sound.height(),
        Master.of(sound).colour(),
        Focus.of(sound.width(), sound.height()),
        Particulars.of(developed.metadata()),
        JSON.writeValueAsString(developed.metadata()));
  }

  /** One statement decides between two who bring the same file at once. */
  private TakeIn keep(PictureTable.Draft draft, String by) {
    return table
        .insert(draft, clock.instant(), by)
        .flatMap(table::find)
        .map(picture -> new TakeIn.Taken(picture, false))
        .orElseGet(() -> new TakeIn.Taken(table.findSole(draft.original()).orElseThrow(), true));
  }

  public Optional<Picture> find(Picture.Id id) {
    Reads.note(id.key());
    return table.find(id);
  }

  /** Those there are. */
  public Map<Picture.Id, Picture> findAll(Collection<Picture.Id> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    ids.forEach(id -> Reads.note(id.key()));
    return table.findAll(ids).stream().collect(Collectors.toMap(Picture::id, Function.identity()));
  }

  /**
   * What the library has, what came last first.
   *
   * @param words of what is said of it or of its file's name, each from its beginning; blank for
   *     whatever
   * @param before only those taken in before that one; null from the newest on
   */
  public List<Picture> list(String words, Picture.@Nullable Id before, int limit) {
    return table.list(PictureWords.terms(words), before, limit);
  }

  /** The file as it came; the caller closes it. Empty if there is no such picture. */
  public Optional<InputStream> openOriginal(Picture.Id id) {
    return table.find(id).flatMap(picture -> blobs.open(picture.original()));
  }

  /** Says anew what a picture shows, whose it is and what may be done with it. */
  @Transactional
  public Edit describe(Picture.Id id, Particulars particulars, String by) {
    var problem = particulars.problem();
    if (problem.isPresent()) {
      return new Edit.Refused(problem.get());
    }
    return edit(
        id,
        picture -> picture.particulars().equals(particulars),
        () -> table.describe(id, particulars, clock.instant(), by));
  }

  /** Says which point every crop should keep. */
  @Transactional
  public Edit focus(Picture.Id id, Focus focus, String by) {
    return edit(
        id,
        picture -> picture.focus().equals(focus),
        () -> table.focus(id, focus, clock.instant(), by));
  }

  private Edit edit(Picture.Id id, Predicate<Picture> isSo, Runnable write) {
    var picture = table.lock(id);
    if (picture.isEmpty()) {
      return new Edit.Refused("There is no picture " + id + " any more.");
    }
    if (isSo.test(picture.get())) {
      return new Edit.Edited(picture.get());
    }
    write.run();
    changes.append(id.key());
    return new Edit.Edited(table.find(id).orElseThrow());
  }
}
