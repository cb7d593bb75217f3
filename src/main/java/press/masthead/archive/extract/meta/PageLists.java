package press.masthead.archive.extract.meta;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import press.masthead.archive.extract.Extraction.Imprint;
import press.masthead.archive.extract.Extraction.MostRead;
import press.masthead.archive.extract.Extraction.Related;
import press.masthead.archive.extract.text.Landmarks;
import press.masthead.archive.extract.words.IssueRule;
import press.masthead.archive.extract.words.PageTime;
import press.masthead.archive.extract.words.RelativeAge;
import press.masthead.archive.extract.words.WrittenDate;

/** The lists around a story, each under a heading that says what it is, and the imprint. */
public record PageLists(List<Related> related, List<MostRead> mostRead, @Nullable Imprint imprint) {
  private static final String HEADINGS =
      "h1, h2, h3, h4, h5, h6, strong, b, header, summary, [class~=(?i)title|heading|headline|label]";
  private static final int LONGEST_HEADING = 60;
  private static final int LONGEST_IMPRINT = 400;
  private static final int SHORTEST_TITLE = 12;
  private static final int MOST_RELATED = 12;
  private static final int MOST_READ = 20;
  private static final int LEVELS = 4;

  public static PageLists of(Document page, @Nullable PageTime published) {
    return new PageLists(related(page, published), mostRead(page), imprint(page));
  }

  private static List<Related> related(Document page, @Nullable PageTime published) {
    return entries(page, Landmarks::isRelated, MOST_RELATED).stream()
        .map(entry ->
            new Related(
                null, entry.title(), null, List.of(), date(entry.item(), published), entry.url()))
        .toList();
  }

  private static List<MostRead> mostRead(Document page) {
    var list = new ArrayList<MostRead>();
    for (var entry : entries(page, Landmarks::isMostRead, MOST_READ)) {
      list.add(new MostRead(list.size() + 1, entry.title(), List.of(), entry.url()));
    }
    return List.copyOf(list);
  }

  private record Entry(String title, @Nullable String url, Element item) {}

  private static List<Entry> entries(Document page, Predicate<String> wanted, int most) {
    for (var heading : page.select(HEADINGS)) {
      var text = ShortText.of(heading, LONGEST_HEADING);
      if (text != null && wanted.test(text)) {
        var entries = below(heading);
        if (entries.size() >= 2) {
          return entries.subList(0, Math.min(most, entries.size()));
        }
      }
    }
    return List.of();
  }

  private static List<Entry> below(Element heading) {
    Element container = heading.parent();
    for (var level = 0; level < LEVELS && container != null; level++) {
      if (container.normalName().equals("body") || container.selectFirst("h1 + p") != null) {
        return List.of();
      }
      var entries = links(container);
      if (entries.size() >= 2) {
        return entries;
      }
      container = container.parent();
    }
    return List.of();
  }

  private static List<Entry> links(Element container) {
    Map<String, Entry> links = new LinkedHashMap<>();
    for (var link : container.select("a[href]")) {
      var title = title(link);
      if (title != null && title.length() >= SHORTEST_TITLE) {
        var item = link.closest("li, article, tr");
        var url = PageAddress.resolve(link.baseUri(), link.attr("href"));
        links.putIfAbsent(link.attr("href"), new Entry(title, url, item == null ? link : item));
      }
    }
    return List.copyOf(links.values());
  }

  private static @Nullable String title(Element link) {
    var heading = link.selectFirst("h1, h2, h3, h4, h5, h6, [class~=(?i)title|headline]");
    return Texts.line(heading == null ? link.text() : heading.text());
  }

  private static @Nullable LocalDate date(Element item, @Nullable PageTime published) {
    for (var time : item.select("time, [class~=(?i)date|time|ago]")) {
      var declared =
          WrittenDate.find(time.attr("datetime")).or(() -> WrittenDate.find(time.text()));
      if (declared.isPresent()) {
        return declared.get().date();
      }
      if (published != null) {
        var age = RelativeAge.date(time.text(), published);
        if (age.isPresent()) {
          return age.get();
        }
      }
    }
    return null;
  }

  private static @Nullable Imprint imprint(Document page) {
    for (var element : page.select("footer *, [class~=(?i)footer|imprint|colophon] *")) {
      var text = ShortText.of(element, LONGEST_IMPRINT);
      if (text != null
          && Landmarks.isImprint(text)
          && element.children().stream().noneMatch(child -> child.text().equals(text))) {
        return new Imprint(text, Landmarks.isIssued(text) ? IssueRule.of(text).orElse(null) : null);
      }
    }
    return null;
  }
}
