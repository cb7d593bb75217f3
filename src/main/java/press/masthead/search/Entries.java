package press.masthead.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import press.masthead.search.analysis.Analysis;
import press.masthead.story.Author;
import press.masthead.story.Content;
import press.masthead.story.PublishedStories;
import press.masthead.story.PublishedStories.Filed;
import press.masthead.story.Story;
import press.masthead.story.Topic;
import press.masthead.story.Topics;
import press.masthead.story.body.BodyText;
import press.masthead.title.Section;

/** Reads from the database what the index is to hold. */
@Component
class Entries {
  private final PublishedStories stories;
  private final Topics topics;
  private final JdbcClient sql;

  Entries(PublishedStories stories, Topics topics, JdbcClient sql) {
    this.stories = stories;
    this.topics = topics;
    this.sql = sql;
  }

  /** Of those that are published, by the story's id. */
  Map<Long, Entry> of(Collection<Long> ids) {
    return entries(stories.filed(ids.stream().map(Story.Id::new).toList())).stream()
        .collect(Collectors.toMap(Entry::story, entry -> entry));
  }

  /** The next ones after a story's id, in the order of ids. */
  List<Entry> after(long id, int limit) {
    return entries(stories.filedAfter(new Story.Id(id), limit));
  }

  /** Tells this database from any other, also from a restored copy. */
  String origin() {
    return sql.sql(
            """
            select system_identifier || '/' || oid
            from pg_control_system(), pg_database where datname = current_database()
            """)
        .query(String.class)
        .single();
  }

  private List<Entry> entries(List<Filed> filed) {
    var ids = filed.stream().flatMap(each -> each.content().topics().stream()).distinct().toList();
    var names = new HashMap<Topic.Id, String>();
    topics.all(ids).forEach(topic -> names.put(topic.id(), topic.name()));
    return filed.stream().map(each -> entry(each, names)).toList();
  }

  private static Entry entry(Filed filed, Map<Topic.Id, String> topics) {
    var content = filed.content();
    var at = filed.firstPublished();
    return new Entry(
        filed.id().value(),
        filed.title().value(),
        filed.revision() + "@" + at.toEpochMilli(),
        Analysis.language(content.language()),
        content.kicker(),
        Objects.requireNonNull(content.headline(), "a published story has a headline"),
        content.standfirst(),
        BodyText.of(content.body()),
        content.byline().stream().map(Content.Credit::name).toList(),
        content.topics().stream().map(topics::get).filter(Objects::nonNull).toList(),
        content.source(),
        Stream.concat(Stream.ofNullable(content.section()), content.further().stream())
            .map(Section.Id::value)
            .distinct()
            .toList(),
        content.byline().stream()
            .flatMap(credit -> Stream.ofNullable(credit.author()))
            .map(Author.Id::value)
            .distinct()
            .toList(),
        at);
  }
}
