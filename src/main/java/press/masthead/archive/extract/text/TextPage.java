package press.masthead.archive.extract.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import press.masthead.archive.extract.Extraction;
import press.masthead.archive.extract.Extraction.Imprint;
import press.masthead.archive.extract.Extraction.MostRead;
import press.masthead.archive.extract.Extraction.Picture;
import press.masthead.archive.extract.Extraction.Related;
import press.masthead.archive.extract.words.IssueRule;
import press.masthead.archive.extract.words.PageTime;
import press.masthead.story.body.Block;
import press.masthead.story.body.Block.Paragraph;
import press.masthead.story.body.Body;
import press.masthead.story.body.Inline.Text;

/**
 * Reads a page of plain text from both ends. From the top: section path, headline, standfirst, time
 * and byline, caption. From the bottom: imprint, most read, the comment line, related stories, the
 * sign-off. What is left between is the body.
 */
public final class TextPage {
  private static final int LONGEST_HEADLINE = 200;
  private static final int LONGEST_SHORTENED = 120;
  private static final int SENTENCE = 60;
  private static final int HEAD_BLOCKS = 6;
  private static final int MOST_CAPTIONS = 20;

  private final List<TextBlock> blocks;
  private final List<String> unplaced = new ArrayList<>();
  private final List<Related> related = new ArrayList<>();
  private List<MostRead> mostRead = List.of();
  private List<String> section = List.of();
  private @Nullable PageTime pageDate;
  private @Nullable PageTime published;
  private @Nullable String headline;
  private @Nullable String standfirst;
  private @Nullable String kicker;
  private List<String> byline = List.of();
  private @Nullable String bylineText;
  private @Nullable Picture picture;
  private @Nullable Imprint imprint;
  private @Nullable String source;

  private TextPage(List<TextBlock> blocks) {
    this.blocks = new ArrayList<>(blocks);
  }

  public static Extraction read(String text, @Nullable String url) {
    var page = new TextPage(TextBlock.of(text));
    page.readHead();
    page.readFoot();
    page.readSignOff();
    return page.extraction(url);
  }

  private void readHead() {
    readSection();
    readHeadline();
    readStandfirst();
    readDatelines();
    readCaption();
  }

  private void readSection() {
    for (var i = 0; i < HEAD_BLOCKS && !blocks.isEmpty(); i++) {
      var path = SectionPath.of(blocks.getFirst().first());
      if (path.isEmpty()) {
        return;
      }
      section = path.get().sections().isEmpty() ? section : path.get().sections();
      pageDate = path.get().date() == null ? pageDate : path.get().date();
      dropFirstLine();
    }
  }

  private void readHeadline() {
    if (blocks.isEmpty()) {
      return;
    }
    var line = blocks.getFirst().first();
    var next = blocks.getFirst().lines().size() > 1 ? blocks.getFirst().lines().get(1) : null;
    if (next != null && isKicker(line)) {
      kicker = blocks.getFirst().firstWritten();
      dropFirstLine();
      line = next;
    }
    if (line.length() <= LONGEST_HEADLINE) {
      readWithKicker(blocks.getFirst().firstWritten());
      dropFirstLine();
    }
  }

  private void readWithKicker(String line) {
    var parted = kicker == null ? Kicker.parted(line) : new Kicker(kicker, line);
    kicker = parted.kicker();
    headline = parted.headline();
  }

  private static boolean isKicker(String line) {
    return line.length() <= 40 && line.equals(line.toUpperCase(java.util.Locale.ROOT));
  }

  /** One line between headline and byline; without a byline, a line that is no full paragraph. */
  private void readStandfirst() {
    if (blocks.isEmpty() || headline == null) {
      return;
    }
    var line = blocks.getFirst().first();
    if (Dateline.of(line).isPresent() || CaptionLine.of(line).isPresent()) {
      return;
    }
    if (datelineFollows() || (blocks.getFirst().isOneLine() && isNoSentence(line))) {
      standfirst = blocks.getFirst().firstWritten();
      dropFirstLine();
    }
  }

  private boolean datelineFollows() {
    var lines = blocks.getFirst().lines();
    var next = lines.size() > 1 ? lines.get(1) : blocks.size() > 1 ? blocks.get(1).first() : "";
    return Dateline.of(next).isPresent() || CaptionLine.of(next).isPresent();
  }

  private static boolean isNoSentence(String line) {
    return line.length() <= 250 && !line.matches(".*[.!?…”\"]$");
  }

  private void readDatelines() {
    for (var i = 0; i < HEAD_BLOCKS && !blocks.isEmpty(); i++) {
      var dateline = Dateline.of(blocks.getFirst().first());
      if (dateline.isEmpty() || (published != null && !byline.isEmpty())) {
        return;
      }
      published = published == null ? dateline.get().time() : published;
      if (byline.isEmpty()) {
        byline = dateline.get().byline();
        bylineText = dateline.get().written();
      }
      dropFirstLine();
    }
  }

  /** The caption, which saved pages often hold twice: as the picture's alternative text as well. */
  private void readCaption() {
    var seen = new LinkedHashSet<String>();
    for (var i = 0; i < MOST_CAPTIONS && isCaption(); i++) {
      seen.add(blocks.getFirst().firstWritten());
      dropFirstLine();
    }
    for (var line : seen) {
      var caption = CaptionLine.of(line).orElseThrow();
      if (picture == null) {
        picture = new Picture(null, caption.caption(), caption.credit());
      } else {
        unplaced.add(line);
      }
    }
  }

  private boolean isCaption() {
    return !blocks.isEmpty() && CaptionLine.of(blocks.getFirst().first()).isPresent();
  }

  private void readFoot() {
    var foot = footStart();
    var lines = new ArrayList<TextBlock>(blocks.subList(foot, blocks.size()));
    blocks.subList(foot, blocks.size()).clear();
    for (var i = 0; i < lines.size(); i++) {
      var block = lines.get(i);
      if (Landmarks.isMostRead(block.first())) {
        i = readMostRead(lines, i);
      } else if (Landmarks.isImprint(block.joined())) {
        readImprint(block);
      } else if (TeaserBlock.endsAsTeaser(block) && block.lines().size() > 1) {
        related.add(TeaserBlock.read(block.lines(), asOf()));
      } else if (i + 1 < lines.size() && isTeaserOf(block, lines.get(i + 1))) {
        var all = new ArrayList<>(block.lines());
        all.addAll(lines.get(++i).lines());
        related.add(TeaserBlock.read(all, asOf()));
      } else if (!Landmarks.isComments(block.first()) && !Landmarks.isRelated(block.first())) {
        unplaced.addAll(block.lines());
      }
    }
  }

  /** Where the story ends: at the first block that is of the parts around it. */
  private int footStart() {
    for (var i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      var line = block.first();
      if (Landmarks.isMostRead(line)
          || Landmarks.isRelated(line)
          || Landmarks.isComments(line)
          || (Landmarks.isImprint(block.joined()) && i >= blocks.size() - 3)
          || (block.lines().size() > 1 && TeaserBlock.endsAsTeaser(block) && !isTitled(i))
          || (i + 1 < blocks.size() && isTeaserOf(block, blocks.get(i + 1)))) {
        return i;
      }
    }
    return blocks.size();
  }

  private boolean isTitled(int at) {
    return at > 0 && isTeaserOf(blocks.get(at - 1), blocks.get(at));
  }

  private static boolean isTeaserOf(TextBlock title, TextBlock rest) {
    return title.isOneLine()
        && title.first().length() <= LONGEST_HEADLINE
        && (isNoSentence(title.first()) || isShortened(title.first()))
        && TeaserBlock.endsAsTeaser(rest);
  }

  private static boolean isShortened(String line) {
    return line.length() <= LONGEST_SHORTENED && line.matches(".*\\S ?(…|\\.\\.\\.)");
  }

  private int readMostRead(List<TextBlock> foot, int at) {
    var lines = new ArrayList<>(foot.get(at).lines().subList(1, foot.get(at).lines().size()));
    var last = at;
    while (last + 1 < foot.size() && !Landmarks.isImprint(foot.get(last + 1).joined())) {
      lines.addAll(foot.get(++last).lines());
    }
    var read = MostReadLines.of(lines);
    mostRead = read.list();
    var rest = lines.subList(read.lines(), lines.size());
    unplaced.addAll(rest);
    return last;
  }

  private void readImprint(TextBlock block) {
    var text =
        imprint == null ? block.joinedWritten() : imprint.text() + " " + block.joinedWritten();
    imprint = new Imprint(text, IssueRule.of(text).orElse(null));
  }

  private void readSignOff() {
    if (blocks.size() < 2 || !blocks.getLast().isOneLine()) {
      return;
    }
    source = SignOff.of(blocks.getLast().first()).orElse(null);
    if (source != null) {
      blocks.removeLast();
    }
  }

  private @Nullable PageTime asOf() {
    return published != null ? published : pageDate;
  }

  private Extraction extraction(@Nullable String url) {
    return new Extraction(
        headline,
        null,
        standfirst,
        kicker,
        byline,
        bylineText,
        source,
        section,
        asOf(),
        null,
        null,
        picture,
        body(),
        related,
        mostRead,
        imprint,
        url,
        null,
        unplaced);
  }

  private Body body() {
    return new Body(blocks.stream().flatMap(block -> paragraphs(block).stream()).toList());
  }

  /** Lines that are each a full sentence are paragraphs of their own; others were only wrapped. */
  private static List<Block> paragraphs(TextBlock block) {
    var each =
        block.lines().stream()
            .limit(block.lines().size() - 1)
            .allMatch(line -> line.length() >= SENTENCE && !isNoSentence(line));
    var texts = each ? block.written() : List.of(block.joinedWritten());
    return texts.stream()
        .filter(Objects::nonNull)
        .map(text -> (Block) new Paragraph(List.of(new Text(text))))
        .toList();
  }

  private void dropFirstLine() {
    var block = blocks.removeFirst();
    if (!block.isOneLine()) {
      blocks.addFirst(block.withoutFirst());
    }
  }
}
