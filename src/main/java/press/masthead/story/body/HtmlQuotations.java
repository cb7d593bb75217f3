package press.masthead.story.body;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import press.masthead.story.body.Block.FactBox;
import press.masthead.story.body.Block.PullQuote;
import press.masthead.story.body.Block.Quotation;

/** Quotations, pull quotes and fact boxes. */
final class HtmlQuotations {
  private static final Pattern PULL_QUOTE = Pattern.compile("pull[-_]?quote");
  private static final Pattern FACT_BOX = Pattern.compile("fact[-_]?box");
  private static final Pattern LEADING_DASH = Pattern.compile("^[\\s\u00a0]*[-–—―~][\\s\u00a0]*");

  private HtmlQuotations() {}

  static void read(HtmlBlocks blocks, Element element, List<Mark> marks) {
    if (isClassed(element, PULL_QUOTE) && blocks.atTop()) {
      readPullQuote(blocks, element, marks);
    } else if (blocks.mayNest()) {
      readQuotation(blocks, element, marks);
    } else {
      blocks.walkThrough(element, marks);
    }
  }

  static void readAside(HtmlBlocks blocks, Element element, List<Mark> marks) {
    if (isClassed(element, PULL_QUOTE)) {
      read(blocks, element, marks);
    } else if (isClassed(element, FACT_BOX) && blocks.atTop()) {
      readFactBox(blocks, element, marks);
    } else {
      blocks.walkThrough(element, marks);
    }
  }

  private static void readQuotation(HtmlBlocks blocks, Element element, List<Mark> marks) {
    var cite = attributionElement(element);
    var inner = blocks.within(element, marks, cite == null ? List.of() : List.of(cite));
    if (!inner.isEmpty()) {
      blocks.add(new Quotation(inner, attribution(cite)));
    } else if (cite != null) {
      blocks.addAll(blocks.within(element, marks, List.of()));
    }
  }

  private static void readPullQuote(HtmlBlocks blocks, Element element, List<Mark> marks) {
    var cite = attributionElement(element);
    var inner = blocks.within(element, marks, cite == null ? List.of() : List.of(cite));
    blocks.addAll(inner.stream().filter(Runs::isShown).toList());
    var text = Runs.flatten(inner);
    if (!text.isEmpty()) {
      blocks.add(new PullQuote(text, attribution(cite)));
    } else if (cite != null) {
      blocks.addAll(blocks.within(element, marks, List.of()));
    }
  }

  private static void readFactBox(HtmlBlocks blocks, Element element, List<Mark> marks) {
    var title = leadingHeading(element);
    var inner = blocks.within(element, marks, title == null ? List.of() : List.of(title));
    if (inner.isEmpty()) {
      blocks.walkThrough(element, marks);
    } else {
      blocks.add(new FactBox(title == null ? null : clean(title.text()), inner));
    }
  }

  private static @Nullable Element leadingHeading(Element box) {
    return box.select("h1, h2, h3, h4, h5, h6").stream()
        .filter(heading -> !heading.text().isBlank())
        .findFirst()
        .filter(heading -> box.text().startsWith(heading.text()))
        .orElse(null);
  }

  /** The {@code cite} or {@code footer} that ends a quotation; a title cited within is neither. */
  private static @Nullable Element attributionElement(Element quotation) {
    var found = quotation.select("> footer, > cite, > figcaption, > p > cite, > div > cite").last();
    if (found == null || found.text().isBlank()) {
      return null;
    }
    var wrapper = found.parent();
    var alone = wrapper == quotation || (wrapper != null && wrapper.text().equals(found.text()));
    return alone ? found : null;
  }

  private static @Nullable String attribution(@Nullable Element cite) {
    return cite == null ? null : clean(LEADING_DASH.matcher(cite.text()).replaceFirst(""));
  }

  private static @Nullable String clean(String text) {
    var clean = Storable.clean(text).strip();
    return clean.isEmpty() ? null : clean;
  }

  private static boolean isClassed(Element element, Pattern pattern) {
    return element.classNames().stream()
        .anyMatch(name -> pattern.matcher(name.toLowerCase(Locale.ROOT)).matches());
  }
}
