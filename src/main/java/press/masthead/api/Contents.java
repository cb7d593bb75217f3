package press.masthead.api;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.masthead.api.door.ApiJson;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Pointers;
import press.masthead.media.Picture;
import press.masthead.media.Pictures;
import press.masthead.story.Author;
import press.masthead.story.Authors;
import press.masthead.story.Content;
import press.masthead.story.Kind;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Topic;
import press.masthead.story.Topics;
import press.masthead.story.body.Addresses;
import press.masthead.story.body.Body;
import press.masthead.story.body.BodyHtml;
import press.masthead.story.body.BodyJson;
import press.masthead.story.body.BodyRefused;
import press.masthead.title.Section;
import press.masthead.title.SectionTree;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a program wrote for a story, against what there is on its title. */
@Component
class Contents {
  private final Sections sections;
  private final Topics topics;
  private final Authors authors;
  private final Pictures pictures;
  private final Stories stories;

  Contents(Sections sections, Topics topics, Authors authors, Pictures pictures, Stories stories) {
    this.sections = sections;
    this.topics = topics;
    this.authors = authors;
    this.pictures = pictures;
    this.stories = stories;
  }

  /**
   * What {@code now} becomes with {@code patch} (RFC 7396): fields that are not named stay, null
   * empties one.
   *
   * @throws NotDone naming every field that has to be mended
   */
  Content patched(Content now, ObjectNode patch, Title title) {
    ObjectNode merged = ApiJson.MAPPER.valueToTree(StoryContent.of(now));
    var problems = new Mending("/content");
    if (patch.hasNonNull("body_html")) {
      if (patch.has("body")) {
        problems.add("/body_html", "give the text once: as body or as body_html");
      }
      merged.putNull("body");
    }
    MergePatch.apply(merged, patch);
    var content = content(read(merged), title, problems);
    problems.throwIfAny();
    return content;
  }

  private static StoryContent read(ObjectNode merged) {
    try {
      return ApiJson.MAPPER.treeToValue(merged, StoryContent.class);
    } catch (JacksonException wrong) {
      throw NotDone.because("/content" + Pointers.of(wrong), Pointers.words(wrong));
    }
  }

  private Content content(StoryContent written, Title title, Mending problems) {
    var tree = sections.tree(title.id());
    var section = written.section();
    var kind = written.kind();
    return new Content(
        written.kicker(),
        written.headline(),
        written.standfirst(),
        problems.each("/byline", orNone(written.byline()), this::credit),
        written.source(),
        written.signOff(),
        written.dateline(),
        language(written.language(), title, problems),
        section == null ? null : problems.one("/section", section, each -> section(each, tree)),
        problems.each("/further", orNone(written.further()), each -> section(each, tree)),
        problems.each("/topics", orNone(written.topics()), this::topic),
        picture(written.picture(), problems),
        problems.each("/related", orNone(written.related()), this::story),
        written.slug(),
        body(written, problems),
        kind == null ? Kind.NEWS : kind);
  }

  private Content.Credit credit(CreditView credit) {
    var id = credit.author();
    if (id != null && authors.all(List.of(new Author.Id(id))).isEmpty()) {
      throw new Unfit("there is no author " + id + ": POST /api/v1/authors makes one");
    }
    if (credit.name().isBlank()) {
      throw new Unfit("give a name");
    }
    return new Content.Credit(credit.name().strip(), id == null ? null : new Author.Id(id));
  }

  private Section.Id section(Ref ref, SectionTree tree) {
    return ref.find(id -> tree.find(new Section.Id(id)), tree::at)
        .map(Section::id)
        .orElseThrow(() -> new Unfit("this title has no section " + ref.words()));
  }

  private Topic.Id topic(Ref ref) {
    return ref.find(
            id -> topics.all(List.of(new Topic.Id(id))).stream().findFirst(), topics::bySlug)
        .map(Topic::id)
        .orElseThrow(() ->
            new Unfit("there is no topic " + ref.words() + ": POST /api/v1/topics makes one"));
  }

  private Story.Id story(long id) {
    return stories
        .find(new Story.Id(id))
        .map(Story::id)
        .orElseThrow(() -> new Unfit("there is no story " + id));
  }

  private Content.@Nullable LeadPicture picture(
      StoryContent.@Nullable Lead lead, Mending problems) {
    if (lead == null) {
      return null;
    }
    var id = new Picture.Id(lead.id());
    if (pictures.findAll(List.of(id)).isEmpty()) {
      problems.add("/picture/id", "there is no picture " + lead.id());
    }
    return new Content.LeadPicture(lead.id(), lead.caption(), lead.alt());
  }

  private static String language(@Nullable String tag, Title title, Mending problems) {
    var usual = title.locale().toLanguageTag();
    if (tag == null || tag.isBlank()) {
      return usual;
    }
    if (Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
      problems.add("/language", "give a BCP 47 tag such as en or pt-BR, not “" + tag + "”");
      return usual;
    }
    return tag;
  }

  private static Body body(StoryContent written, Mending problems) {
    var html = written.bodyHtml();
    if (html != null) {
      return BodyHtml.read(html, Addresses.asWritten());
    }
    var doc = written.body();
    if (doc == null || doc.isNull()) {
      return Body.EMPTY;
    }
    try {
      return BodyJson.read(doc);
    } catch (BodyRefused refused) {
      problems.add("/body" + BodyPlace.pointer(refused.place()), words(refused));
      return Body.EMPTY;
    }
  }

  /** Without the place, which the pointer tells. */
  private static String words(BodyRefused refused) {
    return String.valueOf(refused.getMessage()).substring(refused.place().length() + 2);
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
