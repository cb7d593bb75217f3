package press.masthead.operations.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.stereotype.Component;
import press.masthead.media.Credit;
import press.masthead.media.Particulars;
import press.masthead.media.Picture;
import press.masthead.media.Pictures;
import press.masthead.media.TakeIn;
import press.masthead.operations.demo.DemoFiles.PictureLine;

/** The pictures, with what they show and whose they are. */
@Component
class DemoPictures {
  private final Pictures pictures;
  private final DemoTable done;

  DemoPictures(Pictures pictures, DemoTable done) {
    this.pictures = pictures;
    this.done = done;
  }

  /** The picture's id in the library. */
  long fill(DemoFiles files, PictureLine line) {
    return done.once("picture", line.key(), () -> takeIn(files, line));
  }

  private long takeIn(DemoFiles files, PictureLine line) {
    try (var bytes = files.open(line.file())) {
      return switch (pictures.takeIn(bytes, line.file().replaceFirst(".*/", ""), Demo.BY)) {
        case TakeIn.Taken(Picture picture, boolean already) -> {
          pictures.describe(picture.id(), particulars(line), Demo.BY);
          yield picture.id().value();
        }
        case TakeIn.Refused(String reason) ->
            throw new IllegalStateException(line.file() + ": " + reason);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Particulars particulars(PictureLine line) {
    return new Particulars(
        line.key(),
        line.caption(),
        line.alt(),
        new Credit(
            Objects.requireNonNullElse(line.agency(), ""),
            Objects.requireNonNullElse(line.photographer(), "")),
        Objects.requireNonNullElse(line.copyright(), ""),
        "");
  }
}
