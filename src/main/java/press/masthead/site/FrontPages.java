package press.masthead.site;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import press.masthead.front.Front;
import press.masthead.front.Fronts;
import press.masthead.page.Layout;
import press.masthead.page.Layouts;
import press.masthead.page.Page;
import press.masthead.page.PageRequest;
import press.masthead.page.PageSource;
import press.masthead.readership.MostRead;
import press.masthead.readership.MostReadList;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;

/** The home page and the fronts of sections. */
@Component
@Order(Precedence.CONTENT)
class FrontPages implements PageSource {
  private final Fronts fronts;
  private final Sections sections;
  private final Cards cards;
  private final MostRead mostRead;
  private final Layouts layouts;
  private final Templates templates;

  FrontPages(
      Fronts fronts,
      Sections sections,
      Cards cards,
      MostRead mostRead,
      Layouts layouts,
      Templates templates) {
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
    return page(title, layout, List.of(), List.of(), fronts.home(title), mostRead.list(title));
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
    return page(
        title,
        layout,
        tree.trail(section.id()),
        tree.children(section.id()),
        fronts.of(section),
        mostRead.list(title, section.id()));
  }

  private FrontPage page(
      Title title,
      Layout layout,
      List<Section> trail,
      List<Section> below,
      Front front,
      MostReadList mostRead) {
    var lead = front.lead();
    return new FrontPage(
        layout,
        trail,
        below,
        lead == null ? null : cards.cover(title, lead),
        cards.of(title, front.beside()),
        cards.of(title, front.latest()),
        strip(title, front.opinion()),
        front.strips().stream().map(each -> filled(title, each)).toList(),
        mostRead);
  }

  private FrontPage.@Nullable Strip strip(Title title, Front.@Nullable Strip strip) {
    return strip == null ? null : filled(title, strip);
  }

  private FrontPage.Strip filled(Title title, Front.Strip strip) {
    return new FrontPage.Strip(strip.section(), cards.of(title, strip.stories()));
  }
}
