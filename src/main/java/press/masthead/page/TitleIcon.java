package press.masthead.page;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import press.masthead.title.Title;

/** A title's icon: its own, or the first letter of its name on its accent. */
final class TitleIcon {
  private TitleIcon() {}

  static Asset of(Title title) {
    var icon = title.icon();
    return Asset.text("icon-" + title.slug() + ".svg", icon == null ? initial(title) : icon);
  }

  private static String initial(Title title) {
    var name = title.name().replaceFirst("^(The|Die|Der|Das|Le|La|El|Il) ", "");
    var initial = new StringOutput();
    Escape.htmlContent(name.substring(0, name.offsetByCodePoints(0, 1)), initial);
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
    <rect width="64" height="64" fill="%s"/>
    <text x="32" y="48" font-family="Georgia,serif" font-size="46" font-weight="700" \
    text-anchor="middle" fill="#fff">%s</text>
    </svg>
    """
        .formatted(title.tokens().get("accent", "#9a1b1e"), initial);
  }
}
