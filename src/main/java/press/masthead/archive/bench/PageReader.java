package press.masthead.archive.bench;

import org.jspecify.annotations.Nullable;

/** Reads a page's bytes; what is scored is what {@code extract} prints. */
interface PageReader {
  ReadPage read(byte[] html, @Nullable String url);
}
