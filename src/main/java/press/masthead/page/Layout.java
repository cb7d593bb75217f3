package press.masthead.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import press.masthead.title.NavigationEntry;
import press.masthead.title.Section;
import press.masthead.title.Title;

/**
 * Everything around a page's content: head, masthead, navigation, footer. Made by {@link Layouts},
 * refined by the methods here, handed to the template {@code page/layout.jte} together with the
 * content.
 *
 * @param heading the page's name, without the title's
 * @param language of the page, the title's unless said otherwise
 * @param path where the page lives on its title; null if it has no lasting address
 * @param listed whether search engines may list it
 * @param linkedData JSON-LD, each a JSON document
 * @param section where in the navigation the page stands
 */
public record Layout(
    House house,
    String heading,
    Locale language,
    @Nullable String description,
    @Nullable String path,
    boolean listed,
    List<Alternate> alternates,
    @Nullable Share share,
    List<String> linkedData,
    @Nullable Section section) {

  /** What all pages of a title have in common. */
  public record House(
      Title title,
      String publisher,
      List<Title> titles,
      List<NavigationEntry> navigation,
      Dress dress) {}

  /** Addresses of style, script, icon. */
  public record Dress(
      String style,
      String titleStyle,
      String script,
      String icon,
      List<String> fonts,
      String paper,
      String night) {}

  /** The same content in another form, such as a feed. */
  public record Alternate(String type, String name, String path) {}

  /**
   * What networks show of a page that is passed on.
   *
   * @param type of the Open Graph protocol, such as {@code article}
   * @param image absolute
   * @param properties further ones, in order, such as {@code article:published_time}
   */
  public record Share(String type, @Nullable Image image, List<Property> properties) {
    /** A picture with its size in pixels. */
    public record Image(String url, int width, int height, String alt) {}

    /** One property of the Open Graph protocol. */
    public record Property(String name, String content) {}
  }

  public Layout {
    alternates = List.copyOf(alternates);
    linkedData = List.copyOf(linkedData);
  }

  public Title title() {
    return house.title();
  }

  /** What stands in the browser's tab. */
  public String fullHeading() {
    var name = title().name();
    return heading.equals(name) ? name : heading + " – " + name;
  }

  public @Nullable String canonical() {
    return path == null ? null : title().url(path);
  }

  public String direction() {
    return Direction.of(language);
  }

  public boolean isIn(NavigationEntry entry) {
    var here = section;
    return here != null
        && (here.path().equals(entry.section().path())
            || here.path().startsWith(entry.section().path() + "/"));
  }

  /** Whether that link leads to this very page. */
  public boolean isAt(String path) {
    return path.equals(this.path);
  }

  public boolean isHome() {
    return "/".equals(path);
  }

  public Layout in(Locale language) {
    return new Layout(
        house,
        heading,
        language,
        description,
        path,
        listed,
        alternates,
        share,
        linkedData,
        section);
  }

  public Layout describedAs(@Nullable String description) {
    return new Layout(
        house,
        heading,
        language,
        description,
        path,
        listed,
        alternates,
        share,
        linkedData,
        section);
  }

  public Layout at(String path) {
    return new Layout(
        house,
        heading,
        language,
        description,
        path,
        listed,
        alternates,
        share,
        linkedData,
        section);
  }

  /** Keeps it out of search engines. */
  public Layout unlisted() {
    return new Layout(
        house, heading, language, description, path, false, alternates, share, linkedData, section);
  }

  public Layout with(List<Alternate> alternates) {
    return new Layout(
        house,
        heading,
        language,
        description,
        path,
        listed,
        alternates,
        share,
        linkedData,
        section);
  }

  public Layout sharedAs(Share share) {
    return new Layout(
        house,
        heading,
        language,
        description,
        path,
        listed,
        alternates,
        share,
        linkedData,
        section);
  }

  public Layout withLinkedData(List<String> linkedData) {
    return new Layout(
        house,
        heading,
        language,
        description,
        path,
        listed,
        alternates,
        share,
        linkedData,
        section);
  }

  public Layout within(@Nullable Section section) {
    return new Layout(
        house,
        heading,
        language,
        description,
        path,
        listed,
        alternates,
        share,
        linkedData,
        section);
  }
}
