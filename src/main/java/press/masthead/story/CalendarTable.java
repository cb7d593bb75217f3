package press.masthead.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import press.masthead.title.Title;

/** How many published stories each month and each day of a title holds. */
@Repository
class CalendarTable {
  private final JdbcClient sql;

  CalendarTable(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Counts them; whoever counts the same month meanwhile waits for this transaction.
   *
   * @param more for each day how many more stories it has, or, below zero, how many fewer
   * @return the keys of what is on the calendar now and was not, or is not any more
   */
  Set<String> count(Title.Id title, SortedMap<LocalDate, Integer> more) {
    var monthly = new HashMap<YearMonth, Integer>();
    more.forEach((day, stories) -> monthly.merge(YearMonth.from(day), stories, Integer::sum));
    var keys = new HashSet<String>();
    for (var counted : count(title, List.copyOf(more.keySet()), List.copyOf(more.values()))) {
      var month = YearMonth.from(counted.day());
      int by =
          counted.isMonth() ? monthly.getOrDefault(month, 0) : more.getOrDefault(counted.day(), 0);
      int now = counted.stories();
      int before = now - by;
      if ((before == 0) != (now == 0)) {
        keys.add(
            counted.isMonth()
                ? PublishedStories.monthsKey(title)
                : PublishedStories.daysKey(title));
      }
      if (counted.isMonth() && isFull(month, before) != isFull(month, now)) {
        keys.add(PublishedStories.daysKey(title));
      }
    }
    return keys;
  }

  private static boolean isFull(YearMonth month, int stories) {
    return new PublishedStories.Month(month, stories).isFull();
  }

  /** What a month, by its first day, or a day holds now. */
  private record Counted(boolean isMonth, LocalDate day, int stories) {}

  private List<Counted> count(Title.Id title, List<LocalDate> days, List<Integer> more) {
    return sql.sql(
            """
            with counted (day, more) as (select * from unnest(:days::date[], :more::int[])),
            months as (
              insert into published_month as m (title_id, month, stories)
              select :title, date_trunc('month', day)::date as first, sum(more)
              from counted group by first order by first
              on conflict (title_id, month) do update set stories = m.stories + excluded.stories
              returning month, stories),
            days as (
              insert into published_day as d (title_id, day, stories)
              select :title, day, more from counted order by day
              on conflict (title_id, day) do update set stories = d.stories + excluded.stories
              returning day, stories)
            select true as is_month, month as day, stories from months
            union all select false, day, stories from days
            """)
        .param("title", title.value())
        .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
        .param("more", more.toArray(Integer[]::new))
        .query((row, n) ->
            new Counted(
                row.getBoolean("is_month"),
                row.getObject("day", LocalDate.class),
                row.getInt("stories")))
        .list();
  }

  /** Those that hold any story, newest first. */
  List<PublishedStories.Month> months(Title.Id title) {
    return sql.sql(
            """
            select month, stories from published_month
            where title_id = :title and stories > 0 order by month desc
            """)
        .param("title", title.value())
        .query((row, n) ->
            new PublishedStories.Month(
                YearMonth.from(row.getObject("month", LocalDate.class)), row.getInt("stories")))
        .list();
  }

  /** As {@link #months}, the days of those months. */
  List<PublishedStories.Day> days(Title.Id title, List<YearMonth> months) {
    return sql.sql(
            """
            select day, stories from unnest(:months::date[]) as m (first)
            join published_day on title_id = :title
              and day >= first and day < (first + interval '1 month')::date
            where stories > 0 order by day desc
            """)
        .param("title", title.value())
        .param("months", months.stream().map(month -> month + "-01").toArray(String[]::new))
        .query((row, n) ->
            new PublishedStories.Day(row.getObject("day", LocalDate.class), row.getInt("stories")))
        .list();
  }
}
