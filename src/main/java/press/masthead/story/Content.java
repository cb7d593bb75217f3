package press.masthead.story;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import press.masthead.story.body.Body;
import press.masthead.title.Section;

/**
 * Everything that is written in a story. Blank fields are null.
 *
 * @param language BCP 47
 * @param byline who is credited; the house's “Agency Staff” is a name like any other
 * @param source whose copy it is, such as an agency's code; null for our own
 * @param signOff what stands at the end of the body
 * @param section its primary section, part of its address; null only in a draft
 * @param further other sections it is listed in
 * @param related the editor's own picks, in order
 * @param slug the address's last part after the date; null to make it from the headline
 * @param kind what it is, which says what it needs before it comes out
 */
public record Content(
    @Nullable String kicker,
    @Nullable String headline,
    @Nullable String standfirst,
    List<Credit> byline,
    @Nullable String source,
    @Nullable String signOff,
    @Nullable String dateline,
    String language,
    Section.@Nullable Id section,
    List<Section.Id> further,
    List<Topic.Id> topics,
    @Nullable LeadPicture picture,
    List<Story.Id> related,
    @Nullable String slug,
    Body body,
    Kind kind) {

  /** A name in the byline; with its author where it is one of ours. */
  public record Credit(String name, Author.@Nullable Id author) {}

  /**
   * The picture above the body.
   *
   * @param picture its id in the library
   * @param caption for this story; null to take the picture's own
   * @param alt for this story; null to take the picture's own
   */
  public record LeadPicture(long picture, @Nullable String caption, @Nullable String alt) {}

  public Content {
    kicker = written(kicker);
    headline = written(headline);
    standfirst = written(standfirst);
    source = written(source);
    signOff = written(signOff);
    dateline = written(dateline);
    slug = written(slug);
    byline = List.copyOf(byline);
    further = List.copyOf(further);
    topics = List.copyOf(topics);
    related = List.copyOf(related);
    if (language.isBlank() || Locale.forLanguageTag(language).getLanguage().isEmpty()) {
      throw new IllegalArgumentException(
          "language: give a BCP 47 tag such as en or pt-BR, not “" + language + "”");
    }
  }

  /** News. */
  public Content(
      @Nullable String kicker,
      @Nullable String headline,
      @Nullable String standfirst,
      List<Credit> byline,
      @Nullable String source,
      @Nullable String signOff,
      @Nullable String dateline,
      String language,
      Section.@Nullable Id section,
      List<Section.Id> further,
      List<Topic.Id> topics,
      @Nullable LeadPicture picture,
      List<Story.Id> related,
      @Nullable String slug,
      Body body) {
    this(
        kicker,
        headline,
        standfirst,
        byline,
        source,
        signOff,
        dateline,
        language,
        section,
        further,
        topics,
        picture,
        related,
        slug,
        body,
        Kind.NEWS);
  }

  public Content withKind(Kind kind) {
    return new Content(
        kicker,
        headline,
        standfirst,
        byline,
        source,
        signOff,
        dateline,
        language,
        section,
        further,
        topics,
        picture,
        related,
        slug,
        body,
        kind);
  }

  private static @Nullable String written(@Nullable String field) {
    return field == null || field.isBlank() ? null : field.strip();
  }

  /** An empty draft to fill in with the {@code with…} methods. */
  public static Content in(String language) {
    return new Content(
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        language,
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        Body.EMPTY,
        Kind.NEWS);
  }

  public Content withHeadline(@Nullable String headline) {
    return new Content(
        kicker,
        headline,
        standfirst,
        byline,
        source,
        signOff,
        dateline,
        language,
        section,
        further,
        topics,
        picture,
        related,
        slug,
        body,
        kind);
  }

  public Content withStandfirst(@Nullable String standfirst) {
    return new Content(
        kicker,
        headline,
        standfirst,
        byline,
        source,
        signOff,
        dateline,
        language,
        section,
        further,
        topics,
        picture,
        related,
        slug,
        body,
        kind);
  }

  public Content withSection(Section.@Nullable Id section) {
    return new Content(
        kicker,
        headline,
        standfirst,
        byline,
        source,
        signOff,
        dateline,
        language,
        section,
        further,
        topics,
        picture,
        related,
        slug,
        body,
        kind);
  }

  public Content withByline(List<Credit> byline) {
    return new Content(
        kicker,
        headline,
        standfirst,
        byline,
        source,
        signOff,
        dateline,
        language,
        section,
        further,
        topics,
        picture,
        related,
        slug,
        body,
        kind);
  }

  public Content withTopics(List<Topic.Id> topics) {
    return new Content(
        kicker,
        headline,
        standfirst,
        byline,
        source,
        signOff,
        dateline,
        language,
        section,
        further,
        topics,
        picture,
        related,
        slug,
        body,
        kind);
  }

  public Content withRelated(List<Story.Id> related) {
    return new Content(
        kicker,
        headline,
        standfirst,
        byline,
        source,
        signOff,
        dateline,
        language,
        section,
        further,
        topics,
        picture,
        related,
        slug,
        body,
        kind);
  }

  public Content withPicture(@Nullable LeadPicture picture) {
    return new Content(
        kicker,
        headline,
        standfirst,
        byline,
        source,
        signOff,
        dateline,
        language,
        section,
        further,
        topics,
        picture,
        related,
        slug,
        body,
        kind);
  }

  public Content withSlug(@Nullable String slug) {
    return new Content(
        kicker,
        headline,
        standfirst,
        byline,
        source,
        signOff,
        dateline,
        language,
        section,
        further,
        topics,
        picture,
        related,
        slug,
        body,
        kind);
  }

  public Content withBody(Body body) {
    return new Content(
        kicker,
        headline,
        standfirst,
        byline,
        source,
        signOff,
        dateline,
        language,
        section,
        further,
        topics,
        picture,
        related,
        slug,
        body,
        kind);
  }
}
