package press.masthead.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.staff.Member;
import press.masthead.title.Title;

/** Desks, their stages and members, and which stories stand there. */
@Repository
class NewsDeskTable {
  private static final String SELECT =
      """
      select d.id, d.title_id, d.name, t.id as stage_id, t.name as stage_name, t.state
      from desk d left join desk_stage t on t.desk_id = d.id
      """;
  private static final String ORDER = " order by d.title_id, d.place, d.id, t.place, t.id";

  private final JdbcClient sql;

  NewsDeskTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** Desks as they come row by row, a row a stage. */
  private static final class Desks implements RowCallbackHandler {
    private final Map<NewsDesk.Id, NewsDesk> found = new LinkedHashMap<>();

    @Override
    public void processRow(ResultSet row) throws SQLException {
      var id = new NewsDesk.Id(row.getLong("id"));
      var before = found.get(id);
      var stages = new ArrayList<Stage>(before == null ? List.of() : before.stages());
      var stage = row.getObject("stage_id", Long.class);
      if (stage != null) {
        stages.add(
            new Stage(
                new Stage.Id(stage),
                row.getString("stage_name"),
                Story.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT))));
      }
      found.put(
          id,
          new NewsDesk(id, new Title.Id(row.getLong("title_id")), row.getString("name"), stages));
    }

    List<NewsDesk> list() {
      return List.copyOf(found.values());
    }
  }

  List<NewsDesk> of(Collection<Title.Id> titles) {
    var desks = new Desks();
    sql.sql(SELECT + "where d.title_id = any(:titles)" + ORDER)
        .param("titles", titles.stream().map(Title.Id::value).toArray(Long[]::new))
        .query(desks);
    return desks.list();
  }

  List<NewsDesk> of(Member.Id member) {
    var desks = new Desks();
    sql.sql(
            SELECT
                + "where d.id in (select desk_id from desk_member where staff_id = :member)"
                + ORDER)
        .param("member", member.value())
        .query(desks);
    return desks.list();
  }

  Optional<NewsDesk> find(NewsDesk.Id id) {
    var desks = new Desks();
    sql.sql(SELECT + "where d.id = :id" + ORDER).param("id", id.value()).query(desks);
    return desks.list().stream().findFirst();
  }

  /** The title's desks, which nobody else changes until the transaction ends. */
  List<NewsDesk> lock(Title.Id title) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('desks:' || :title, 0))")
        .param("title", String.valueOf(title.value()))
        .query()
        .listOfRows();
    return of(List.of(title));
  }

  /** The desk, which stays, with its stages, until the transaction ends. */
  Optional<NewsDesk> hold(NewsDesk.Id id) {
    sql.sql(
            """
            select t.id from desk d join desk_stage t on t.desk_id = d.id where d.id = :id
            for key share
            """)
        .param("id", id.value())
        .query()
        .listOfRows();
    return find(id);
  }

  NewsDesk.Id insert(Title.Id title, String name) {
    var id =
        sql.sql(
                """
                insert into desk (title_id, name, place)
                select :title, :name, coalesce(max(place), 0) + 1 from desk where title_id = :title
                returning id
                """)
            .param("title", title.value())
            .param("name", name)
            .query(Long.class)
            .single();
    return new NewsDesk.Id(id);
  }

  void rename(NewsDesk.Id id, String name) {
    sql.sql("update desk set name = :name where id = :id")
        .param("name", name)
        .param("id", id.value())
        .update();
  }

  /** Changes places with the one before. */
  void raise(NewsDesk.Id id) {
    sql.sql(
            """
            with here as (select id, title_id, place from desk where id = :id),
            above as (
              select d.id, d.place from desk d join here h on h.title_id = d.title_id
              where d.place < h.place order by d.place desc limit 1)
            update desk d set place = case d.id when h.id then a.place else h.place end
            from here h, above a where d.id in (h.id, a.id)
            """)
        .param("id", id.value())
        .update();
  }

  /** Has nobody send a story there until the transaction ends. */
  void close(NewsDesk.Id id) {
    sql.sql("select id from desk_stage where desk_id = :id for update")
        .param("id", id.value())
        .query()
        .listOfRows();
  }

  void delete(NewsDesk.Id id) {
    sql.sql("delete from desk where id = :id").param("id", id.value()).update();
  }

  /** Takes all stories off it; how many there were. */
  int clear(NewsDesk.Id id) {
    return sql.sql("update story set desk_id = null, stage_id = null where desk_id = :id")
        .param("id", id.value())
        .update();
  }

  Stage.Id insertStage(NewsDesk.Id desk, String name, Story.State state) {
    var id =
        sql.sql(
                """
                insert into desk_stage (desk_id, name, state, place)
                select :desk, :name, :state, coalesce(max(place), 0) + 1
                from desk_stage where desk_id = :desk
                returning id
                """)
            .param("desk", desk.value())
            .param("name", name)
            .param("state", stored(state))
            .query(Long.class)
            .single();
    return new Stage.Id(id);
  }

  /** Has the stories of that state go there that stand at no stage. */
  void fill(NewsDesk.Id desk, Stage.Id stage, Story.State state) {
    sql.sql(
            """
            update story set stage_id = :stage
            where desk_id = :desk and stage_id is null and state = :state
            """)
        .param("stage", stage.value())
        .param("desk", desk.value())
        .param("state", stored(state))
        .update();
  }

  void renameStage(Stage.Id id, String name) {
    sql.sql("update desk_stage set name = :name where id = :id")
        .param("name", name)
        .param("id", id.value())
        .update();
  }

  /** Changes places with the one before. */
  void raiseStage(Stage.Id id) {
    sql.sql(
            """
            with here as (select id, desk_id, place from desk_stage where id = :id),
            above as (
              select t.id, t.place from desk_stage t join here h on h.desk_id = t.desk_id
              where t.place < h.place order by t.place desc limit 1)
            update desk_stage t set place = case t.id when h.id then a.place else h.place end
            from here h, above a where t.id in (h.id, a.id)
            """)
        .param("id", id.value())
        .update();
  }

  /** Sends its stories to the first other stage for their state, or to none; how many. */
  int clearStage(Stage.Id id) {
    return sql.sql(
            """
            update story s set stage_id = (
              select t.id from desk_stage t
              where t.desk_id = s.desk_id and t.state = s.state and t.id <> :id
              order by t.place limit 1)
            where s.stage_id = :id
            """)
        .param("id", id.value())
        .update();
  }

  void deleteStage(Stage.Id id) {
    sql.sql("delete from desk_stage where id = :id").param("id", id.value()).update();
  }

  Set<Member.Id> members(NewsDesk.Id desk) {
    return Set.copyOf(
        sql.sql("select staff_id from desk_member where desk_id = :desk")
            .param("desk", desk.value())
            .query((row, n) -> new Member.Id(row.getLong("staff_id")))
            .list());
  }

  void join(NewsDesk.Id desk, Member.Id member) {
    sql.sql("insert into desk_member (desk_id, staff_id) values (:desk, :member)")
        .param("desk", desk.value())
        .param("member", member.value())
        .update();
  }

  void leave(NewsDesk.Id desk, Member.Id member) {
    sql.sql("delete from desk_member where desk_id = :desk and staff_id = :member")
        .param("desk", desk.value())
        .param("member", member.value())
        .update();
  }

  List<NewsDesks.Count> counts(NewsDesk.Id desk) {
    return sql.sql(
            """
            select stage_id, count(*) as stories from story where desk_id = :desk group by stage_id
            """)
        .param("desk", desk.value())
        .query((row, n) -> new NewsDesks.Count(stage(row), row.getInt("stories")))
        .list();
  }

  Optional<Standing> standing(Story.Id story) {
    return sql.sql(
            """
            select s.desk_id, d.name as desk_name, s.stage_id, t.name as stage_name
            from story s join desk d on d.id = s.desk_id
            left join desk_stage t on t.id = s.stage_id
            where s.id = :story
            """)
        .param("story", story.value())
        .query((row, n) -> Optional.ofNullable(standing(row)))
        .optional()
        .flatMap(found -> found);
  }

  void send(Story.Id story, NewsDesk.@Nullable Id desk, Stage.@Nullable Id stage) {
    sql.sql("update story set desk_id = :desk, stage_id = :stage where id = :story")
        .param("desk", desk == null ? null : desk.value())
        .param("stage", stage == null ? null : stage.value())
        .param("story", story.value())
        .update();
  }

  /** By columns {@code desk_id, desk_name, stage_id, stage_name}; null if on no desk. */
  static @Nullable Standing standing(ResultSet row) throws SQLException {
    var desk = row.getObject("desk_id", Long.class);
    return desk == null
        ? null
        : new Standing(
            new NewsDesk.Id(desk),
            row.getString("desk_name"),
            stage(row),
            row.getString("stage_name"));
  }

  private static Stage.@Nullable Id stage(ResultSet row) throws SQLException {
    var stage = row.getObject("stage_id", Long.class);
    return stage == null ? null : new Stage.Id(stage);
  }

  private static String stored(Story.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
