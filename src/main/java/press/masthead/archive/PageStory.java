package press.masthead.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import press.masthead.archive.extract.Extraction;
import press.masthead.archive.extract.PageRefused;
import press.masthead.archive.extract.words.PageTime;
import press.masthead.media.Pictures;
import press.masthead.story.Authors;
import press.masthead.story.Content;
import press.masthead.story.Stories;
import press.masthead.story.body.Block.Paragraph;
import press.masthead.story.body.Body;
import press.masthead.story.body.BodyText;
import press.masthead.title.Section;
import press.masthead.title.Title;

/** One page on its way to becoming a story of a title. */
final class PageStory {
  private static final Pattern ELLIPSIS = Pattern.compile("\\s*(…|\\.\\.\\.)$");

  private final Extraction page;
  private final Title title;
  private final List<String> remarks = new ArrayList<>();

  /**
   * @throws PageRefused where there is no story on the page
   */
  PageStory(Extraction page, Title title) {
    this.page = page;
    this.title = title;
    if (page.headline() == null) {
      throw new PageRefused("has no headline; give it a title or a first line that is one");
    }
    if (BodyText.of(page.body()).isBlank()) {
      throw new PageRefused("has no text of a story; is it a front or a page of pictures?");
    }
    page.unplaced().forEach(line -> remarks.add("not placed: " + line));
  }

  List<String> remarks() {
    return remarks;
  }

  /** The parts of the page that are told of elsewhere or at another time than a story's own. */
  List<String> kept() {
    var kept = new ArrayList<String>();
    if (!page.mostRead().isEmpty()) {
      kept.add(
          "most read: the page's list of %d, as of when it was saved"
              .formatted(page.mostRead().size()));
    }
    if (page.imprint() != null && !ImprintTaking.isOne(page.imprint())) {
      kept.add("line of the foot: " + page.imprint().text());
    }
    return kept;
  }

  Content content(Section.Id section, Authors authors, Pictures library, Path file) {
    var pictures = new PagePictures(library, PictureFiles.beside(file), remarks);
    var lead = pictures.lead(page);
    var standfirst = standfirst();
    return new Content(
        page.kicker(),
        page.headline(),
        standfirst,
        page.byline().stream().map(authors::credit).toList(),
        page.source(),
        page.source(),
        null,
        language(),
        section,
        List.of(),
        List.of(),
        lead,
        List.of(),
        null,
        withoutStandfirst(pictures.body(page.body(), lead), standfirst));
  }

  private String language() {
    var named = page.language();
    return named == null || Locale.forLanguageTag(named).getLanguage().isEmpty()
        ? title.locale().toLanguageTag()
        : named;
  }

  /** A description that is only the story's beginning, cut off, is no standfirst. */
  private @Nullable String standfirst() {
    var standfirst = page.standfirst();
    var paragraphs = BodyText.paragraphs(page.body());
    if (standfirst == null || paragraphs.isEmpty()) {
      return standfirst;
    }
    var start = ELLIPSIS.matcher(standfirst).replaceFirst("");
    var first = paragraphs.getFirst();
    if (first.length() > start.length() && first.startsWith(start)) {
      remarks.add("standfirst: only the beginning of the text, left out");
      return null;
    }
    return standfirst;
  }

  private static Body withoutStandfirst(Body body, @Nullable String standfirst) {
    var first = body.blocks().isEmpty() ? null : body.blocks().getFirst();
    return standfirst != null
            && first instanceof Paragraph(var text)
            && BodyText.of(text).strip().equals(standfirst)
        ? new Body(body.blocks().subList(1, body.blocks().size()))
        : body;
  }

  /** Times without a zone are the title's; a page without any time is as old as its file. */
  Stories.Dates dates(Instant fileTime) {
    var published = page.published() == null ? null : instant(page.published(), title.zone());
    var modified = page.modified() == null ? null : instant(page.modified(), title.zone());
    if (published == null) {
      remarks.add("published: the page tells no date; the file's is taken");
    }
    var first = published != null ? published : modified != null ? modified : fileTime;
    return new Stories.Dates(first, modified != null && modified.isAfter(first) ? modified : null);
  }

  private static Instant instant(PageTime time, ZoneId zone) {
    var clock = time.time();
    if (clock == null) {
      return time.date().atStartOfDay(zone).toInstant();
    }
    var local = time.date().atTime(clock);
    return time.offset() == null ? local.atZone(zone).toInstant() : local.toInstant(time.offset());
  }
}
