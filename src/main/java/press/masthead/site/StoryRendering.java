package press.masthead.site;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.masthead.comment.Conversations;
import press.masthead.media.Picture;
import press.masthead.media.Pictures;
import press.masthead.page.Layout;
import press.masthead.page.Layouts;
import press.masthead.page.Page;
import press.masthead.page.Times;
import press.masthead.readership.MostRead;
import press.masthead.search.Related;
import press.masthead.story.Author;
import press.masthead.story.Content.LeadPicture;
import press.masthead.story.PublishedStories;
import press.masthead.story.PublishedStory;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;

/** Makes the page of a story, published or not. */
@Component
class StoryRendering {
  private static final int RELATED = 3;

  private final PublishedStories stories;
  private final Pictures pictures;
  private final Sections sections;
  private final Cards cards;
  private final Conversations conversations;
  private final Related related;
  private final MostRead mostRead;
  private final Layouts layouts;
  private final Templates templates;

  StoryRendering(
      PublishedStories stories,
      Pictures pictures,
      Sections sections,
      Cards cards,
      Conversations conversations,
      Related related,
      MostRead mostRead,
      Layouts layouts,
      Templates templates) {
    this.stories = stories;
    this.pictures = pictures;
    this.sections = sections;
    this.cards = cards;
    this.conversations = conversations;
    this.related = related;
    this.mostRead = mostRead;
    this.layouts = layouts;
    this.templates = templates;
  }

  Page.Document page(Title title, PublishedStory story) {
    return Page.html(templates.siteStory(assemble(title, story)))
        .about("story:" + story.id().value());
  }

  /** As {@link #page}, for nobody to find or to count. */
  Page.Document unlisted(Title title, PublishedStory story) {
    return Page.html(templates.siteStory(assemble(title, story).unlisted()));
  }

  private StoryPage assemble(Title title, PublishedStory story) {
    var trail = sections.tree(title.id()).trail(story.teaser().section());
    var byline = byline(story);
    var teasers = stories.teasers().ahead(mostRead.ahead(title));
    var others = related.of(story, RELATED, teasers);
    var pictures = pictures(story);
    var figure = figure(story, pictures);
    return new StoryPage(
        layout(title, story, byline, trail, image(title, figure)),
        story,
        trail,
        byline,
        figure,
        new BodyParts(templates, pictures),
        story.topics(),
        cards.plain(title, others),
        conversations.beneath(story),
        mostRead.list(title, teasers));
  }

  /** All that the page shows: related stories show none. */
  private Map<Picture.Id, Picture> pictures(PublishedStory story) {
    var lead =
        Optional.ofNullable(story.content().picture())
            .map(LeadPicture::picture)
            .map(Picture.Id::new)
            .stream();
    var within = BodyParts.pictures(story.content().body().blocks());
    return pictures.findAll(Stream.concat(lead, within).distinct().toList());
  }

  private static @Nullable Figure figure(PublishedStory story, Map<Picture.Id, Picture> pictures) {
    var lead = story.content().picture();
    var picture = lead == null ? null : pictures.get(new Picture.Id(lead.picture()));
    return lead == null || picture == null ? null : Figure.of(lead, picture);
  }

  private static Layout.Share.@Nullable Image image(Title title, @Nullable Figure figure) {
    if (figure == null) {
      return null;
    }
    var sources = figure.sources();
    return new Layout.Share.Image(
        title.url(sources.largest()), sources.width(), sources.height(), sources.alt());
  }

  private Layout layout(
      Title title,
      PublishedStory story,
      List<Credited> byline,
      List<Section> trail,
      Layout.Share.@Nullable Image image) {
    var teaser = story.teaser();
    return layouts
        .of(title, teaser.headline())
        .at(teaser.path())
        .within(trail.getLast())
        .describedAs(Cut.atWord(teaser.summary(), 300))
        .with(Feeds.of(title.name(), ""))
        .sharedAs(share(title, story, byline, trail, image))
        .withLinkedData(
            List.of(
                LinkedData.article(title, story, byline, trail, image),
                LinkedData.breadcrumb(title, trail)));
  }

  private static Layout.Share share(
      Title title,
      PublishedStory story,
      List<Credited> byline,
      List<Section> trail,
      Layout.Share.@Nullable Image image) {
    var times = Times.of(title);
    var teaser = story.teaser();
    var properties =
        Stream.of(
                property("article:published_time", times.iso(teaser.firstPublished())),
                property(
                    "article:modified_time",
                    Optional.ofNullable(teaser.updated()).map(times::iso).orElse("")),
                property("article:section", trail.getLast().name()))
            .filter(property -> !property.content().isEmpty());
    var names =
        byline.stream()
            .flatMap(credit -> Stream.ofNullable(credit.path()))
            .map(path -> property("article:author", title.url(path)));
    return new Layout.Share("article", image, Stream.concat(properties, names).toList());
  }

  private static Layout.Share.Property property(String name, String content) {
    return new Layout.Share.Property(name, content);
  }

  private static List<Credited> byline(PublishedStory story) {
    var known =
        story.authors().stream()
            .collect(Collectors.toMap(Author::id, Function.identity(), (one, same) -> one));
    return story.content().byline().stream()
        .map(credit ->
            new Credited(
                credit.name(),
                Optional.ofNullable(credit.author())
                    .map(known::get)
                    .map(author -> "/authors/" + author.slug())
                    .orElse(null)))
        .toList();
  }
}
