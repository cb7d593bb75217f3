package press.masthead.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.masthead.media.Picture;
import press.masthead.media.PictureSources;
import press.masthead.media.PictureUse;
import press.masthead.media.Pictures;
import press.masthead.story.Authors;
import press.masthead.story.Correction;
import press.masthead.story.Corrections;
import press.masthead.story.PublishedStories;
import press.masthead.story.Teaser;
import press.masthead.story.Topics;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;

/** Gathers what a feed says. */
@Component
class Feeds {
  private static final int LENGTH = 30;
  private static final String AUTHOR = "/authors/";
  private static final String TOPIC = "/topics/";

  private final PublishedStories stories;
  private final Sections sections;
  private final Authors authors;
  private final Topics topics;
  private final Corrections corrections;
  private final Pictures pictures;

  Feeds(
      PublishedStories stories,
      Sections sections,
      Authors authors,
      Topics topics,
      Corrections corrections,
      Pictures pictures) {
    this.stories = stories;
    this.sections = sections;
    this.authors = authors;
    this.topics = topics;
    this.corrections = corrections;
    this.pictures = pictures;
  }

  /** The feed of the page at {@code home}; empty if no such page has one. */
  Optional<Feed> of(Title title, String home) {
    if (home.equals("/")) {
      return Optional.of(feed(title, title.name(), home, PublishedStories.list(title.id())));
    }
    if (home.startsWith(AUTHOR)) {
      return authors
          .bySlug(home.substring(AUTHOR.length()))
          .map(author ->
              feed(title, author.name(), home, PublishedStories.list(title.id(), author.id())));
    }
    if (home.startsWith(TOPIC)) {
      return topics
          .bySlug(home.substring(TOPIC.length()))
          .map(topic ->
              feed(title, topic.name(), home, PublishedStories.list(title.id(), topic.id())));
    }
    return sections
        .tree(title.id())
        .at(home)
        .map(section -> feed(title, trail(title, section.id()), home, section.key()));
  }

  private Feed feed(Title title, String name, String home, String list) {
    var newest = stories.newestWithUpdates(list, LENGTH);
    var images = images(newest);
    var corrected = corrections.of(newest.stream().map(Teaser::id).toList());
    var items =
        newest.stream()
            .map(story ->
                item(
                    title,
                    story,
                    corrected.getOrDefault(story.id(), List.of()),
                    images.get(story.picture())))
            .toList();
    var full = home.equals("/") ? name : name + " – " + title.name();
    var tagline = title.tagline();
    var description = home.equals("/") && tagline != null ? tagline : full;
    return new Feed(title, full, description, home, items);
  }

  private Feed.Item item(
      Title title, Teaser story, List<Correction> corrections, @Nullable Picture picture) {
    var updated = story.updated();
    return new Feed.Item(
        id(title, story),
        title.url(story.path()),
        headline(story),
        summary(title, story, corrections),
        story.language(),
        story.byline(),
        List.of(trail(title, story.section())),
        story.firstPublished(),
        updated == null ? story.firstPublished() : updated,
        picture == null ? null : image(title, picture));
  }

  /** A reader of the feed alone is told of a mistake as well. */
  private static String summary(Title title, Teaser story, List<Correction> corrections) {
    return Stream.concat(
            Stream.of(story.summary()),
            corrections.stream()
                .map(each -> "Correction, " + title.day(each.at()) + ". " + each.words()))
        .collect(Collectors.joining("\n\n"));
  }

  /** A tag URI (RFC 4151): the title's host, the story's day and number, for ever. */
  private static String id(Title title, Teaser story) {
    return "tag:%s,%s:story:%d"
        .formatted(title.hosts().getFirst(), title.day(story.firstPublished()), story.id().value());
  }

  private static String headline(Teaser story) {
    return story.kicker() == null ? story.headline() : story.kicker() + ": " + story.headline();
  }

  private String trail(Title title, Section.Id section) {
    return sections.tree(title.id()).trail(section).stream()
        .map(Section::name)
        .collect(Collectors.joining(" / "));
  }

  private Map<Long, Picture> images(List<Teaser> newest) {
    var ids =
        newest.stream()
            .flatMap(story -> Stream.ofNullable(story.picture()))
            .map(Picture.Id::new)
            .distinct()
            .toList();
    return pictures.findAll(ids).values().stream()
        .collect(Collectors.toMap(picture -> picture.id().value(), picture -> picture));
  }

  private static Feed.Image image(Title title, Picture picture) {
    var sources = PictureSources.of(picture, PictureUse.TEASER);
    return new Feed.Image(
        title.url(sources.largest()),
        sources.width(),
        sources.height(),
        picture.alt(),
        picture.creditLine());
  }
}
