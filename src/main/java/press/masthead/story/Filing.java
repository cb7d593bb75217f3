package press.masthead.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.masthead.story.body.BodyText;
import press.masthead.title.Section;
import press.masthead.title.SectionTree;
import press.masthead.title.Title;

/** Where a title's stories belong, by their content: address, lists, month, and what a row says. */
record Filing(Title title, SectionTree tree) {
  private static final int OPENING = 300;

  /** What keeps that content from being shown to readers. */
  List<Publishing.Problem> problems(Content content) {
    var problems = new ArrayList<Publishing.Problem>();
    if (content.headline() == null) {
      problems.add(new Publishing.Problem("headline", "write a headline before publishing"));
    }
    var section = content.section();
    if (section == null) {
      problems.add(new Publishing.Problem("section", "choose a section before publishing"));
    } else if (tree.find(section).isEmpty()) {
      problems.add(new Publishing.Problem("section", "choose a section of this story's title"));
    }
    return problems;
  }

  /**
   * The day of first publication and the slug; another story may have it.
   *
   * @param kept the slug it was published under before, for want of one in the content
   */
  String address(Content content, @Nullable String kept, Instant firstPublished) {
    var wanted =
        Stream.of(Optional.ofNullable(content.slug()), Optional.ofNullable(kept))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseGet(() -> required(content.headline()));
    return title.day(firstPublished) + "-" + Slug.of(wanted, "story");
  }

  /** The slug within an address. */
  static String slug(String address) {
    return address.substring("2026-01-01-".length());
  }

  PublishedTable.Row row(
      Story.Id story, long revision, Content content, Stories.Dates dates, String address) {
    var picture = content.picture();
    return new PublishedTable.Row(
        story.value(),
        title.id().value(),
        required(content.section()).value(),
        address,
        revision,
        dates.firstPublished(),
        dates.updated(),
        content.kicker(),
        required(content.headline()),
        content.standfirst(),
        opening(BodyText.of(content.body())),
        content.byline().stream().map(Content.Credit::name).toList(),
        content.source(),
        content.language(),
        picture == null ? null : picture.picture());
  }

  Set<String> lists(Content content, Instant firstPublished) {
    var lists = new TreeSet<String>();
    lists.add(PublishedStories.list(title.id()));
    lists.add(PublishedStories.list(title.id(), YearMonth.from(title.day(firstPublished))));
    Stream.concat(Stream.of(required(content.section())), content.further().stream())
        .filter(section -> tree.find(section).isPresent())
        .flatMap(section -> tree.trail(section).stream().map(Section::key))
        .forEach(lists::add);
    content.topics().forEach(topic -> lists.add(PublishedStories.list(title.id(), topic)));
    content.byline().stream()
        .flatMap(credit -> Stream.ofNullable(credit.author()))
        .forEach(author -> lists.add(PublishedStories.list(title.id(), author)));
    return lists;
  }

  /** On the title's own calendar. */
  LocalDate day(PublishedTable.Row row) {
    return title.day(row.firstPublished());
  }

  private static String opening(String text) {
    var paragraph = text.strip().lines().findFirst().orElse("");
    if (paragraph.length() <= OPENING) {
      return paragraph;
    }
    var cut = paragraph.lastIndexOf(' ', OPENING);
    return paragraph.substring(0, cut > 0 ? cut : paragraph.offsetByCodePoints(0, OPENING / 2))
        + " …";
  }

  private static <T> T required(@Nullable T checked) {
    return Objects.requireNonNull(checked, "checked before publishing");
  }
}
