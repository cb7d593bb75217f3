package press.masthead.story.body;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Reads HTML into a body. The text of wrappers nobody knows is kept; scripts, styles, handlers and
 * form controls are not. Nothing of the markup itself survives, so the result is safe whatever came
 * in. The element read is left as it was.
 *
 * <p>Beyond plain HTML: {@code aside.pullquote} (attribution in {@code cite}), {@code
 * aside.factbox} (title in its first heading), {@code figure} with {@code figcaption} (credit in an
 * element of class credit), players in {@code iframe}, two {@code br} in a row as the end of a
 * paragraph.
 */
public final class BodyHtml {
  private BodyHtml() {}

  public static Body read(Element html, Addresses addresses) {
    return new Body(new HtmlBlocks(addresses).read(html));
  }

  public static Body read(String html, Addresses addresses) {
    return read(Jsoup.parseBodyFragment(html).body(), addresses);
  }

  /** The text of one element as a run, blocks within it parted by line breaks. */
  public static List<Inline> readRun(Element html, Addresses addresses) {
    return Runs.flatten(new HtmlBlocks(addresses).read(html));
  }
}
