package press.masthead.readership;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SaltTable {
  private final JdbcClient sql;

  SaltTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** The day's salt, made by whichever node asks first, of 244 random bits. */
  byte[] get(LocalDate day) {
    sql.sql(
            """
            insert into reader_salt (day, salt)
            values (:day, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
            on conflict (day) do nothing
            """)
        .param("day", day)
        .update();
    return sql.sql("select salt from reader_salt where day = :day")
        .param("day", day)
        .query((row, n) -> row.getBytes("salt"))
        .single();
  }

  int deleteBefore(LocalDate day) {
    return sql.sql("delete from reader_salt where day < :day").param("day", day).update();
  }
}
