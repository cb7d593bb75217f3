package press.masthead.comment;

import org.springframework.stereotype.Component;
import press.masthead.comment.CountTable.Count;
import press.masthead.story.Beside;
import press.masthead.story.PublishedStory;
import tools.jackson.databind.json.JsonMapper;

/** A story brings the count of its comments along. */
@Component
class CountBeside implements Beside {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public String name() {
    return "comments";
  }

  @Override
  public String sql() {
    return """
    select json_build_object('visible', visible, 'open', closed_at is null)
    from comment_count where story_id = p.story_id
    """;
  }

  Count of(PublishedStory story) {
    var json = story.beside().get(name());
    if (json == null) {
      return Count.NONE;
    }
    var row = JSON.readTree(json);
    return new Count(row.required("visible").asInt(), row.required("open").asBoolean());
  }
}
