package press.masthead.archive.extract.content;

import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gives pictures that wait for a script the address they wait for. */
public final class LazyPictures {
  private static final Pattern FILE =
      Pattern.compile("(?i)^\\s*\\S+\\.(jpe?g|png|webp|gif|avif)\\S*\\s*$");
  private static final Pattern FILES =
      Pattern.compile("(?i)\\.(jpe?g|png|webp|gif|avif)\\S*\\s+\\d");
  private static final Pattern CHOICE = Pattern.compile("(\\S+)(?:\\s+([\\d.]+)[xw])?\\s*(?:,|$)");
  private static final int PLACEHOLDER = 200;

  private LazyPictures() {}

  public static void load(Element content) {
    content.getElementsByTag("img").forEach(LazyPictures::loadOne);
  }

  private static void loadOne(Element img) {
    if (hasSource(img) && !img.className().toLowerCase(java.util.Locale.ROOT).contains("lazy")) {
      return;
    }
    var found = found(img);
    if (found != null) {
      img.attr("src", found);
    }
  }

  private static boolean hasSource(Element img) {
    var src = img.attr("src");
    return !src.isBlank() && !(src.startsWith("data:") && src.length() < PLACEHOLDER);
  }

  private static @Nullable String found(Element img) {
    for (var attribute : img.attributes()) {
      if (isWaiting(attribute)) {
        return attribute.getValue().strip();
      }
    }
    for (var attribute : img.attributes()) {
      if (FILES.matcher(attribute.getValue()).find()) {
        return widest(attribute.getValue());
      }
    }
    return img.hasAttr("srcset") ? widest(img.attr("srcset")) : null;
  }

  private static boolean isWaiting(Attribute attribute) {
    var name = attribute.getKey();
    return !name.equals("src")
        && !name.equals("alt")
        && !name.equals("srcset")
        && FILE.matcher(attribute.getValue()).matches();
  }

  private static @Nullable String widest(String choices) {
    String widest = null;
    var most = -1.0;
    var choice = CHOICE.matcher(choices);
    while (choice.find()) {
      var width = choice.group(2) == null ? 1 : Double.parseDouble(choice.group(2));
      if (width > most) {
        most = width;
        widest = choice.group(1);
      }
    }
    return widest;
  }
}
