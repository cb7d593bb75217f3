package press.masthead.editor;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import press.masthead.desk.AddressQuery;
import press.masthead.staff.Member;
import press.masthead.story.Kind;
import press.masthead.story.Story;
import press.masthead.story.StoryQuery;
import press.masthead.story.Worker;
import press.masthead.story.Worklist;
import press.masthead.title.Section;
import press.masthead.title.Title;

/**
 * Which stories are asked for, as typed; blank for whatever.
 *
 * @param list one of the lists of what there is to do
 * @param at a desk or a stage, see {@link Spot}
 */
public record StoryFilter(
    String words,
    String title,
    String state,
    String list,
    String at,
    String section,
    String kind,
    String who,
    String byline) {
  private static final int LONGEST = 200;

  public StoryFilter(
      @Nullable String words,
      @Nullable String title,
      @Nullable String state,
      @Nullable String list,
      @Nullable String at,
      @Nullable String section,
      @Nullable String kind,
      @Nullable String who,
      @Nullable String byline) {
    this.words = cleaned(words);
    this.title = cleaned(title);
    this.state = cleaned(state);
    this.list = cleaned(list);
    this.at = cleaned(at);
    this.section = cleaned(section);
    this.kind = cleaned(kind);
    this.who = cleaned(who);
    this.byline = cleaned(byline);
  }

  static StoryFilter of(Worklist list) {
    return new StoryFilter(null, null, null, list.name(), null, null, null, null, null);
  }

  static StoryFilter at(String spot) {
    return new StoryFilter(null, null, null, null, spot, null, null, null, null);
  }

  /** As {@link #search()} wrote it. */
  static StoryFilter read(String search) {
    var asked = new HashMap<String, String>();
    for (var pair : search.split("&")) {
      var parts = pair.split("=", 2);
      if (parts.length == 2) {
        asked.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return new StoryFilter(
        asked.get("words"),
        asked.get("title"),
        asked.get("state"),
        asked.get("list"),
        asked.get("at"),
        asked.get("section"),
        asked.get("kind"),
        asked.get("who"),
        asked.get("byline"));
  }

  /**
   * What makes no sense is not asked for.
   *
   * @param titles those that may be seen
   * @param below a section with all below it; nothing if it is not there
   */
  StoryQuery query(
      List<Title> titles,
      Worker worker,
      Function<Section.Id, Set<Section.Id>> below,
      @Nullable Long before) {
    var ids =
        titles.stream()
            .map(Title::id)
            .filter(id -> title.isEmpty() || title.equals(String.valueOf(id.value())))
            .toList();
    var spot = Spot.read(at);
    return new StoryQuery(
        ids,
        words,
        named(Story.State.values(), state).orElse(null),
        named(Kind.values(), kind).orElse(null),
        byline,
        number(who).map(Member.Id::new).orElse(null),
        number(section).map(Section.Id::new).map(below).orElse(Set.of()),
        spot.map(Spot::desk).orElse(null),
        spot.map(Spot::stage).orElse(null),
        named(Worklist.values(), list).map(each -> new StoryQuery.Work(each, worker)).orElse(null),
        before);
  }

  /** By name, what is asked for. */
  public Map<String, String> asked() {
    var all = new LinkedHashMap<String, String>();
    all.put("words", words);
    all.put("title", title);
    all.put("state", state);
    all.put("list", list);
    all.put("at", at);
    all.put("section", section);
    all.put("kind", kind);
    all.put("who", who);
    all.put("byline", byline);
    all.values().removeIf(String::isEmpty);
    return all;
  }

  public boolean isEmpty() {
    return asked().isEmpty();
  }

  /** Whether more is asked for than what the form shows at first. */
  public boolean isNarrow() {
    return !section.isEmpty() || !kind.isEmpty() || !who.isEmpty() || !byline.isEmpty();
  }

  /** Where what is asked for is shown. */
  public String path() {
    return isEmpty() ? EditorPlaces.STORIES : EditorPlaces.STORIES + "?" + search();
  }

  String path(long before) {
    return EditorPlaces.STORIES + "?" + (isEmpty() ? "" : search() + "&") + "before=" + before;
  }

  /** What stands behind the question mark. */
  String search() {
    return AddressQuery.of(asked());
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
  }

  private static Optional<Long> number(String typed) {
    return typed.matches("\\d{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
  }

  private static String cleaned(@Nullable String typed) {
    var stripped = typed == null ? "" : typed.strip();
    return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
  }
}
