package press.masthead.search;

import java.io.IOException;
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
  static final String FORMAT = "2";

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

  /** The terms of what a story says, for how many stories have each. */
  static final String TERMS = "terms";

  /** The most significant of them, with how often each is there; stories are found by these. */
  static final String GIST = "gist";

  private static final FieldType WORDS = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  /** With where each word stands, for it to be marked. */
  private static final FieldType SHOWN =
      words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);

  private static final FieldType COUNTED = counted();

  private Fields() {}

  static Document document(Entry entry, Vocabulary vocabulary) throws IOException {
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
    var all = TermCount.of(entry.language(), entry.gist());
    all.terms()
        .keySet()
        .forEach(term -> document.add(new StringField(TERMS, term, Field.Store.NO)));
    document.add(new Field(GIST, new CountedTerms(all.kept(vocabulary)), COUNTED));
    return document;
  }

  private static void addTexts(Document document, Entry entry) {
    shown(document, entry, HEADLINE, entry.headline());
    shown(document, entry, STANDFIRST, entry.standfirst());
    shown(document, entry, BODY, entry.body());
    words(document, entry, KICKER, entry.kicker());
    words(document, entry, BYLINE, String.join("\n", entry.byline()));
    words(document, entry, TOPICS, String.join("\n", entry.topics()));
    words(document, entry, SOURCE, entry.source());
  }

  /** Two stories whose headlines make the same term are the same news. */
  static String sameHeadline(String headline) {
    var folded = Analysis.folded(headline);
    return folded.substring(0, Math.min(folded.length(), 1000));
  }

  private static void shown(Document document, Entry entry, String field, @Nullable String text) {
    if (text != null) {
      document.add(new StoredField(field, text));
      words(document, entry, field, text, SHOWN);
    }
  }

  private static void words(Document document, Entry entry, String field, @Nullable String text) {
    if (text != null) {
      words(document, entry, field, text, WORDS);
    }
  }

  private static void words(
      Document document, Entry entry, String field, String text, FieldType type) {
    var words = Analysis.forms(entry.language()).tokenStream(field, text);
    document.add(new Field(field, words, type));
  }

  private static void addAll(Document document, String field, List<Long> ids) {
    ids.forEach(id -> document.add(new StringField(field, String.valueOf(id), Field.Store.NO)));
  }

  private static FieldType words(IndexOptions options) {
    var type = new FieldType();
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }

  private static FieldType counted() {
    var type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setStoreTermVectors(true);
    type.freeze();
    return type;
  }
}
