package press.masthead.story.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import press.masthead.story.body.Block.BodyPicture;

/** Pictures with their captions and credits, and where players get their media. */
final class HtmlPictures {
  /** Smaller pictures are icons, spacers and counters. */
  private static final int LEAST_SIDE = 48;

  private static final int LONGEST_EMOJI = 8;
  private static final String CREDIT =
      "[class~=(?i)(^|[\\s_-])(credits?|copyright|photographer|picturecredit|imagecredit)([\\s_-]|$)],"
          + " [itemprop=copyrightHolder], [itemprop=creditText], small, cite";
  private static final Pattern SIZE = Pattern.compile("\\s*(\\d{1,5})(px)?\\s*");

  private HtmlPictures() {}

  static void readPicture(HtmlBlocks blocks, Element img, List<Mark> marks) {
    var alt = Storable.clean(img.attr("alt")).strip();
    if (isEmoji(alt)) {
      blocks.text(alt, marks);
    } else {
      var picture = isIcon(img) ? null : picture(blocks, img, List.of(), null);
      if (picture != null) {
        blocks.add(picture);
      }
    }
  }

  /** A caption goes with the last picture of its figure; a figure without one is a wrapper. */
  static void readFigure(HtmlBlocks blocks, Element figure, List<Mark> marks) {
    var caption = figure.selectFirst("figcaption");
    if (caption == null || figure.selectFirst("table, blockquote, figure figure") != null) {
      blocks.walkThrough(figure, marks);
      return;
    }
    var pictures = pictures(blocks, figure, caption);
    if (pictures.isEmpty()) {
      blocks.walkThrough(figure, marks);
      return;
    }
    blocks.addAll(pictures);
    blocks.addAll(rest(blocks, figure, caption, marks));
  }

  private static List<Block> pictures(HtmlBlocks blocks, Element figure, Element caption) {
    var credits = caption.select(CREDIT).not("figcaption");
    if (credits.isEmpty()) {
      credits = figure.select(CREDIT).not("figure");
    }
    var text = Runs.flatten(blocks.within(caption, List.of(), credits));
    var credit = credit(credits);
    var pictures = new ArrayList<Block>();
    var images = shown(figure);
    for (var img : images) {
      var last = img == images.getLast();
      var picture = picture(blocks, img, last ? text : List.of(), last ? credit : null);
      if (picture != null) {
        pictures.add(picture);
      }
    }
    return pictures;
  }

  private static List<Element> shown(Element figure) {
    return figure.select("img").stream().filter(img -> !isIcon(img)).toList();
  }

  private static List<Block> rest(
      HtmlBlocks blocks, Element figure, Element caption, List<Mark> marks) {
    var done = new ArrayList<Element>(figure.select("img"));
    done.add(caption);
    done.addAll(figure.select(CREDIT).not("figure"));
    return blocks.within(figure, marks, done);
  }

  private static @Nullable String credit(Elements credits) {
    if (credits.isEmpty()) {
      return null;
    }
    var text = Storable.clean(credits.getFirst().text()).strip();
    return text.isEmpty() ? null : text;
  }

  private static @Nullable BodyPicture picture(
      HtmlBlocks blocks, Element img, List<Inline> caption, @Nullable String credit) {
    var src = img.attr("src");
    var source = src.isBlank() ? null : blocks.addresses.picture(src);
    if (source == null || (source.src() != null && !Address.isResource(source.src()))) {
      return null;
    }
    var alt = Storable.clean(img.attr("alt")).strip();
    return new BodyPicture(source.picture(), source.src(), alt, caption, credit);
  }

  static @Nullable String mediaSource(Element player) {
    if (player.hasAttr("src")) {
      return player.attr("src");
    }
    var source = player.selectFirst("source[src]");
    return source == null ? null : source.attr("src");
  }

  private static boolean isIcon(Element img) {
    return isSmall(img.attr("width")) || isSmall(img.attr("height"));
  }

  private static boolean isSmall(String side) {
    var size = SIZE.matcher(side);
    return size.matches() && Integer.parseInt(size.group(1)) < LEAST_SIDE;
  }

  private static boolean isEmoji(String alt) {
    return !alt.isEmpty()
        && alt.length() <= LONGEST_EMOJI
        && alt.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL)
        && alt.codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
