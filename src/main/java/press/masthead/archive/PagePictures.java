package press.masthead.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.masthead.archive.extract.Extraction;
import press.masthead.media.Credit;
import press.masthead.media.Picture;
import press.masthead.media.Pictures;
import press.masthead.media.TakeIn;
import press.masthead.story.Content.LeadPicture;
import press.masthead.story.body.Block;
import press.masthead.story.body.Block.BodyPicture;
import press.masthead.story.body.Body;
import press.masthead.story.body.BodyText;

/** Takes the pictures saved beside one page into the library, and says which were not there. */
final class PagePictures {
  private static final String BY = "import";

  private final Pictures library;
  private final PictureFiles files;
  private final List<String> remarks;
  private final Map<Path, Optional<Picture.Id>> taken = new HashMap<>();

  PagePictures(Pictures library, PictureFiles files, List<String> remarks) {
    this.library = library;
    this.files = files;
    this.remarks = remarks;
  }

  @Nullable LeadPicture lead(Extraction page) {
    var picture = page.picture();
    if (picture == null) {
      return null;
    }
    var first =
        page.body().blocks().stream()
            .flatMap(block ->
                block instanceof BodyPicture each
                    ? java.util.stream.Stream.of(each)
                    : java.util.stream.Stream.empty())
            .findFirst();
    var id =
        lead(picture)
            .or(() -> first.flatMap(each -> take(each.src(), picture.caption(), picture.credit())));
    if (id.isEmpty()) {
      remarks.add("picture: not saved with the page: " + described(picture));
    }
    return id.map(each -> new LeadPicture(each.value(), picture.caption(), null)).orElse(null);
  }

  /** A page of plain text names no address: its picture is the only one saved with it. */
  private Optional<Picture.Id> lead(Extraction.Picture picture) {
    var file = picture.url() == null ? files.only() : files.of(picture.url());
    return file.flatMap(found ->
        taken.computeIfAbsent(found, each -> take(each, picture.caption(), picture.credit())));
  }

  private static String described(Extraction.Picture picture) {
    var words = new ArrayList<String>();
    for (var part : new @Nullable String[] {picture.url(), picture.caption(), picture.credit()}) {
      if (part != null) {
        words.add(part);
      }
    }
    return String.join(" | ", words);
  }

  /** The body with its pictures from the library; the lead picture is not shown twice. */
  Body body(Body body, @Nullable LeadPicture lead) {
    var blocks = new ArrayList<Block>();
    for (var block : body.blocks()) {
      if (block instanceof BodyPicture picture) {
        inLibrary(picture).filter(each -> !isLead(each, lead)).ifPresent(blocks::add);
      } else {
        blocks.add(block);
      }
    }
    return new Body(blocks);
  }

  private Optional<BodyPicture> inLibrary(BodyPicture picture) {
    var caption = BodyText.of(picture.caption());
    var id = take(picture.src(), caption, picture.credit());
    if (id.isEmpty()) {
      remarks.add("picture in the body: not saved with the page: " + picture.src());
    }
    return id.map(each ->
        new BodyPicture(each.value(), null, picture.alt(), picture.caption(), picture.credit()));
  }

  private static boolean isLead(BodyPicture picture, @Nullable LeadPicture lead) {
    return lead != null && Objects.equals(picture.picture(), lead.picture());
  }

  private Optional<Picture.Id> take(
      @Nullable String address, @Nullable String caption, @Nullable String credit) {
    return files
        .of(address)
        .flatMap(file -> taken.computeIfAbsent(file, each -> take(each, caption, credit)));
  }

  private Optional<Picture.Id> take(Path file, @Nullable String caption, @Nullable String credit) {
    try (var bytes = Files.newInputStream(file)) {
      return switch (library.takeIn(bytes, file.getFileName().toString(), BY)) {
        case TakeIn.Taken(var picture, var already) -> {
          if (!already) {
            describe(picture, caption, credit);
          }
          yield Optional.of(picture.id());
        }
        case TakeIn.Refused(var reason) -> {
          remarks.add("picture " + file.getFileName() + ": " + reason);
          yield Optional.empty();
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the file says of itself wins over the page. */
  private void describe(Picture picture, @Nullable String caption, @Nullable String credit) {
    var known = picture.particulars();
    var told = known;
    if (known.caption().isEmpty() && caption != null) {
      told = told.withCaption(caption);
    }
    if (known.credit().equals(Credit.NONE) && credit != null) {
      told = told.withCredit(Credit.parse(credit));
    }
    if (!told.equals(known)) {
      library.describe(picture.id(), told, BY);
    }
  }
}
