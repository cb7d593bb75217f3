package press.masthead.search;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;
import press.masthead.search.analysis.Analysis;

/** A story's document: the names of its fields and how they are filled. */
final class Fields {
  /** To be raised whenever documents or terms change; older indexes are then rebuilt. */
  static final String FORMAT = "1";

  static final String STORY = "story";
  static final String VERSION = "version";
  static final String TITLE = "title";
  static final String SECTION = "section";
  static final String AUTHOR = "author";
  static final String LANGUAGE = "language";
  static final String AT = "at";
  static final String SAME_HEADLINE = "same-headline";

  static final String KICKER = "kicker";
  static final String HEADLINE = "headline";
  static final String STANDFIRST = "standfirst";
  static final String BODY = "body";
  static final String BYLINE = "byline";
  static final String TOPICS = "topics";
  static final String SOURCE = "source";
  static final String GIST = "gist";

  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType TERMS = type(IndexOptions.DOCS_AND_FREQS);

  private Fields() {}

  static Document document(Entry entry) {
    var document = new Document();
    document.add(new StringField(STORY, String.valueOf(entry.story()), Field.Store.YES));
    document.add(new StringField(VERSION, entry.version(), Field.Store.YES));
    document.add(new StringField(TITLE, String.valueOf(entry.title()), Field.Store.YES));
    addAll(document, SECTION, entry.sections());
    addAll(document, AUTHOR, entry.authors());
    document.add(new StringField(LANGUAGE, entry.language(), Field.Store.YES));
    document.add(new StringField(SAME_HEADLINE, sameHeadline(entry.headline()), Field.Store.YES));
    document.add(new LongPoint(AT, entry.at().toEpochMilli()));
    document.add(new NumericDocValuesField(AT, entry.at().toEpochMilli()));
    addTexts(document, entry);
    return document;
  }

  private static void addTexts(Document document, Entry entry) {
    words(document, entry, HEADLINE, entry.headline());
    words(document, entry, KICKER, entry.kicker());
    words(document, entry, STANDFIRST, entry.standfirst());
    words(document, entry, BODY, entry.body());
    words(document, entry, BYLINE, String.join("\n", entry.byline()));
    words(document, entry, TOPICS, String.join("\n", entry.topics()));
    words(document, entry, SOURCE, entry.source());
    keep(document, HEADLINE, entry.headline());
    keep(document, STANDFIRST, entry.standfirst());
    keep(document, BODY, entry.body());
    keep(document, TOPICS, String.join("\n", entry.topics()));
    var gist = entry.gist();
    var terms = Analysis.gist(entry.language()).tokenStream(GIST, gist);
    document.add(new Field(GIST, terms, TERMS));
  }

  /** Two stories whose headlines make the same term are the same news. */
  static String sameHeadline(String headline) {
    var folded = Analysis.folded(headline);
    return folded.substring(0, Math.min(folded.length(), 1000));
  }

  private static void words(Document document, Entry entry, String field, @Nullable String text) {
    if (text != null) {
      var words = Analysis.forms(entry.language()).tokenStream(field, text);
      document.add(new Field(field, words, WORDS));
    }
  }

  private static void keep(Document document, String field, @Nullable String text) {
    if (text != null) {
      document.add(new StoredField(field, text));
    }
  }

  private static void addAll(Document document, String field, List<Long> ids) {
    ids.forEach(id -> document.add(new StringField(field, String.valueOf(id), Field.Store.NO)));
  }

  private static FieldType type(IndexOptions options) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
