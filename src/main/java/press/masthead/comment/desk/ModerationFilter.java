package press.masthead.comment.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.masthead.comment.Comment;
import press.masthead.comment.ModerationQuery;
import press.masthead.comment.ModerationQuery.Which;
import press.masthead.desk.AddressQuery;
import press.masthead.reader.Reader;
import press.masthead.story.Story;
import press.masthead.title.Title;

/**
 * Which comments are asked for, as it stands in the address; blank for whatever. What makes no
 * sense is not asked for.
 *
 * @param which a {@link Which}
 * @param title a title's number
 * @param story a story's number
 * @param by a reader's number
 * @param before the number of the last comment that was shown
 */
public record ModerationFilter(String which, String title, String story, String by, String before) {

  public ModerationFilter(
      @Nullable String which,
      @Nullable String title,
      @Nullable String story,
      @Nullable String by,
      @Nullable String before) {
    this.which = which == null ? "" : which;
    this.title = number(title);
    this.story = number(story);
    this.by = number(by);
    this.before = number(before);
  }

  /** All of a story or of a reader, if that is asked for; else what was reported. */
  public Which chosen() {
    for (var each : Which.values()) {
      if (each.name().equals(which)) {
        return each;
      }
    }
    return story.isEmpty() && by.isEmpty() ? Which.REPORTED : Which.ALL;
  }

  ModerationQuery query(List<Title> titles) {
    return new ModerationQuery(
        chosen(),
        titles.stream()
            .map(Title::id)
            .filter(id -> title.isEmpty() || title.equals(String.valueOf(id.value())))
            .toList(),
        story.isEmpty() ? null : new Story.Id(Long.parseLong(story)),
        by.isEmpty() ? null : new Reader.Id(Long.parseLong(by)),
        before.isEmpty() ? null : new Comment.Id(Long.parseLong(before)));
  }

  /** The same in another state, from the beginning. */
  public ModerationFilter in(Which other) {
    return new ModerationFilter(other.name(), title, story, by, "");
  }

  public ModerationFilter of(Story.Id other) {
    return new ModerationFilter("", "", String.valueOf(other.value()), "", "");
  }

  public ModerationFilter of(Reader.Id other) {
    return new ModerationFilter("", "", "", String.valueOf(other.value()), "");
  }

  ModerationFilter after(Comment.Id last) {
    return new ModerationFilter(which, title, story, by, String.valueOf(last.value()));
  }

  /** What stands in the address, by its name. */
  public Map<String, String> asked() {
    var asked = new LinkedHashMap<String, String>();
    asked.put("which", which);
    asked.put("title", title);
    asked.put("story", story);
    asked.put("by", by);
    asked.put("before", before);
    asked.values().removeIf(String::isEmpty);
    return asked;
  }

  public String path() {
    return path("");
  }

  /** With a word on what was done; see {@code Desk}. */
  String path(String done) {
    var asked = asked();
    if (!done.isEmpty()) {
      asked.put("done", done);
    }
    var query = AddressQuery.of(asked);
    return ModerationPlace.PATH + (query.isEmpty() ? "" : "?" + query);
  }

  private static String number(@Nullable String typed) {
    return typed != null && typed.matches("\\d{1,18}") ? typed : "";
  }
}
