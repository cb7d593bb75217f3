package press.masthead.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import press.masthead.media.image.Crop;
import press.masthead.media.image.Decoded;
import press.masthead.media.image.Format;
import press.masthead.media.image.Master;

/** Encoded pixels without metadata: kept ones, or made now and kept. */
@Component
class Pixels {
  private final RenditionTable table;
  private final Blobs blobs;
  private final Darkroom darkroom;
  private final Clock clock;

  Pixels(RenditionTable table, Blobs blobs, Darkroom darkroom, Clock clock) {
    this.table = table;
    this.blobs = blobs;
    this.darkroom = darkroom;
    this.clock = clock;
  }

  byte[] rendition(Picture picture, Crop crop, int width, Format format) {
    var pixels = RenditionTable.Pixels.of(picture, crop, width, format);
    return kept(pixels).orElseGet(() -> keep(pixels, () -> make(picture, crop, width, format)));
  }

  private byte[] make(Picture picture, Crop crop, int width, Format format) {
    var focus = picture.focus();
    return darkroom.work(
        () -> master(picture).rendition(crop, focus.x(), focus.y(), width, format));
  }

  private Master master(Picture picture) {
    var pixels = RenditionTable.Pixels.master(picture.original());
    var kept = kept(pixels);
    if (kept.isPresent()) {
      return read(kept.get());
    }
    var sound = original(picture);
    var master = Master.of(sound);
    keep(pixels, () -> master.bytes(sound.kind()));
    return master;
  }

  private Decoded.Sound original(Picture picture) {
    var bytes =
        blobs
            .open(picture.original())
            .orElseThrow(() -> new IllegalStateException("the original is lost of " + picture));
    try (bytes;
        var file = Received.of(bytes, Long.MAX_VALUE).orElseThrow()) {
      return switch (Darkroom.look(file.file()).decoded()) {
        case Decoded.Sound sound -> sound;
        case Decoded.Unsound(String reason) ->
            throw new IllegalStateException("the original of " + picture + ": " + reason);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<byte[]> kept(RenditionTable.Pixels pixels) {
    return table.find(pixels).flatMap(blobs::open).map(Pixels::readAll);
  }

  private byte[] keep(RenditionTable.Pixels pixels, Supplier<byte[]> made) {
    var bytes = made.get();
    table.put(pixels, blobs.put(bytes), clock.instant());
    return bytes;
  }

  private static Master read(byte[] bytes) {
    try {
      return Master.read(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] readAll(InputStream bytes) {
    try (bytes) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
