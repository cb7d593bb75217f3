package press.masthead.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.masthead.api.describe.Said;
import press.masthead.editor.StoryFilter;
import press.masthead.staff.Member;
import press.masthead.story.Kind;
import press.masthead.story.NewsDesk;
import press.masthead.story.Stage;
import press.masthead.story.Story;
import press.masthead.story.StoryQuery;
import press.masthead.story.Worker;
import press.masthead.story.Worklist;
import press.masthead.title.Section;
import press.masthead.title.Title;

/** Which stories are asked for, as the desk's list can be narrowed; null for whatever. */
record Asked(
    @Said("of the headline, each from its beginning; or a story’s number") @Nullable String words,
    @Said("the number or the slug of one") @Nullable Ref title,
    Story.@Nullable State state,
    @Said("one of the lists of what there is to do") @Nullable Worklist list,
    @Said("the number of a desk") @Nullable Long desk,
    @Said("the number of one of a desk’s stages") @Nullable Long stage,
    @Said("the number of a section; those below it count too") @Nullable Long section,
    @Nullable Kind kind,
    @Said("the number of a member who saved a revision") @Nullable Long who,
    @Said("of the names credited, each from its beginning") @Nullable String byline) {

  /**
   * @param titles those asked for
   * @param below a section with all below it
   */
  StoryQuery query(
      List<Title> titles,
      Worker worker,
      Function<Section.Id, Set<Section.Id>> below,
      @Nullable Long before) {
    return new StoryQuery(
        titles.stream().map(Title::id).toList(),
        orBlank(words),
        state,
        kind,
        orBlank(byline),
        who == null ? null : new Member.Id(who),
        section == null ? Set.of() : below.apply(new Section.Id(section)),
        desk == null ? null : new NewsDesk.Id(desk),
        stage == null ? null : new Stage.Id(stage),
        list == null ? null : new StoryQuery.Work(list, worker),
        before);
  }

  Asked on(Ref other) {
    return new Asked(words, other, state, list, desk, stage, section, kind, who, byline);
  }

  /** As the desk keeps it. */
  StoryFilter filter() {
    return new StoryFilter(
        words,
        text(title == null ? null : title.value()),
        state == null ? null : state.name(),
        list == null ? null : list.name(),
        desk == null ? null : stage == null ? text(desk) : desk + "." + stage,
        text(section),
        kind == null ? null : kind.name(),
        text(who),
        byline);
  }

  /** As it was kept at the desk; what makes no sense there is left out here. */
  static Asked of(StoryFilter kept) {
    var at = kept.at().split("\\.", 2);
    var title = number(kept.title());
    return new Asked(
        kept.words().isEmpty() ? null : kept.words(),
        title == null ? null : Ref.to(title),
        named(Story.State.values(), kept.state()),
        named(Worklist.values(), kept.list()),
        number(at[0]),
        at.length < 2 ? null : number(at[1]),
        number(kept.section()),
        named(Kind.values(), kept.kind()),
        number(kept.who()),
        kept.byline().isEmpty() ? null : kept.byline());
  }

  /** What stands behind the question mark where it is asked for. */
  String search() {
    var all = new LinkedHashMap<String, @Nullable String>();
    all.put("words", words);
    all.put("title", text(title == null ? null : title.value()));
    all.put("state", word(state));
    all.put("list", word(list));
    all.put("desk", text(desk));
    all.put("stage", text(stage));
    all.put("section", text(section));
    all.put("kind", word(kind));
    all.put("who", text(who));
    all.put("byline", byline);
    return all.entrySet().stream()
        .filter(each -> each.getValue() != null)
        .map(each ->
            each.getKey()
                + "="
                + URLEncoder.encode(String.valueOf(each.getValue()), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String orBlank(@Nullable String words) {
    return words == null ? "" : words.strip();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : String.valueOf(value);
  }

  private static @Nullable String word(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Long number(String kept) {
    return kept.matches("\\d{1,18}") ? Long.valueOf(kept) : null;
  }

  private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
    return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }
}
