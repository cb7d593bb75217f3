package press.masthead.site;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import press.masthead.front.Front;
import press.masthead.front.Fronts;
import press.masthead.media.Picture;
import press.masthead.page.Layout;
import press.masthead.page.Layouts;
import press.masthead.page.Page;
import press.masthead.page.PageRequest;
import press.masthead.page.PageSource;
import press.masthead.readership.MostRead;
import press.masthead.readership.MostReadList;
import press.masthead.story.PublishedStories;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;

/** The home page and the fronts of sections. */
@Component
@Order(Precedence.CONTENT)
class FrontPages implements PageSource {
  private final PublishedStories stories;
  private final Fronts fronts;
  private final Sections sections;
  private final Cards cards;
  private final MostRead mostRead;
  private final Layouts layouts;
  private final Templates templates;

  FrontPages(
      PublishedStories stories,
      Fronts fronts,
      Sections sections,
      Cards cards,
      MostRead mostRead,
      Layouts layouts,
      Templates templates) {
    this.stories = stories;
    this.fronts = fronts;
    this.sections = sections;
    this.cards = cards;
    this.mostRead = mostRead;
    this.layouts = layouts;
    this.templates = templates;
  }

  @Override
  public Optional<Page> assemble(PageRequest request) {
    var title = request.title();
    if (request.path().equals("/")) {
      return Optional.of(Page.html(templates.siteHome(home(title))));
    }
    return sections
        .tree(title.id())
        .at(request.path())
        .map(section -> Page.html(templates.siteSection(section(title, section))));
  }

  private FrontPage home(Title title) {
    var layout =
        layouts
            .of(title, title.name())
            .at("/")
            .describedAs(title.tagline())
            .with(Feeds.of(title.name(), ""));
    var teasers = stories.teasers().ahead(mostRead.ahead(title));
    var front = fronts.home(title, teasers);
    return page(title, layout, List.of(), List.of(), front, mostRead.list(title, teasers));
  }

  private FrontPage section(Title title, Section section) {
    var tree = sections.tree(title.id());
    var layout =
        layouts
            .of(title, section.name())
            .at(section.path())
            .within(section)
            .describedAs(title.name() + ": " + section.name())
            .with(Feeds.of(title.name() + ": " + section.name(), section.path()))
            .withLinkedData(List.of(LinkedData.breadcrumb(title, tree.trail(section.id()))));
    var teasers = stories.teasers().ahead(mostRead.ahead(section.id()));
    return page(
        title,
        layout,
        tree.trail(section.id()),
        tree.children(section.id()),
        fronts.of(section, teasers),
        mostRead.list(title, section.id(), teasers));
  }

  private FrontPage page(
      Title title,
      Layout layout,
      List<Section> trail,
      List<Section> below,
      Front front,
      MostReadList mostRead) {
    var lead = front.lead();
    var opinion = front.opinion();
    var pictures = cards.pictures(front.stories());
    return new FrontPage(
        layout,
        trail,
        below,
        lead == null ? null : cards.cover(title, lead, pictures),
        cards.of(title, front.beside(), pictures),
        cards.of(title, front.latest(), pictures),
        opinion == null ? null : filled(title, opinion, pictures),
        front.strips().stream().map(each -> filled(title, each, pictures)).toList(),
        mostRead);
  }

  private FrontPage.Strip filled(
      Title title, Front.Strip strip, Map<Picture.Id, Picture> pictures) {
    return new FrontPage.Strip(strip.section(), cards.of(title, strip.stories(), pictures));
  }
}
