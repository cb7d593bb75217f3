package press.masthead.staff;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Repository;

@Repository
class PasskeyTable {
  private static final String OWNER =
      "select id as staff_id, handle, name as owner, email from staff ";
  private static final String KEPT =
      """
      select k.*, s.handle, s.name as owner, s.email
      from staff_passkey k join staff s on s.id = k.staff_id
      """;

  private final JdbcClient sql;

  PasskeyTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** A member as devices know them. */
  record Owner(Member.Id id, Bytes handle, String name, String email) {}

  /** What a passkey is checked against. */
  record Kept(
      Owner owner,
      String host,
      String name,
      Bytes credential,
      Bytes publicKey,
      Bytes attestation,
      List<String> transports,
      long signatures,
      Instant added) {}

  Optional<Owner> owner(Member.Id member) {
    return sql.sql(OWNER + "where id = :id")
        .param("id", member.value())
        .query((row, n) -> owner(row))
        .optional();
  }

  Optional<Owner> owner(Bytes handle) {
    return sql.sql(OWNER + "where handle = :handle")
        .param("handle", uuid(handle))
        .query((row, n) -> owner(row))
        .optional();
  }

  List<Passkey> of(Member.Id member) {
    return sql.sql(
            """
            select id, name, host, added_at, used_at from staff_passkey
            where staff_id = :staff order by id desc
            """)
        .param("staff", member.value())
        .query((row, n) -> passkey(row))
        .list();
  }

  /** Those that are good on the host. */
  List<Kept> of(Bytes handle, String host) {
    return sql.sql(KEPT + "where s.handle = :handle and k.host = :host")
        .param("handle", uuid(handle))
        .param("host", host)
        .query((row, n) -> kept(row))
        .list();
  }

  Optional<Kept> find(Bytes credential) {
    return sql.sql(KEPT + "where k.credential = :credential")
        .param("credential", credential.getBytes())
        .query((row, n) -> kept(row))
        .optional();
  }

  void insert(Kept passkey) {
    sql.sql(
            """
            insert into staff_passkey (staff_id, host, name, credential, public_key, attestation,
              transports, signatures, added_at)
            values (:staff, :host, :name, :credential, :key, :attestation, :transports,
              :signatures, :added)
            """)
        .param("staff", passkey.owner().id().value())
        .param("host", passkey.host())
        .param("name", passkey.name())
        .param("credential", passkey.credential().getBytes())
        .param("key", passkey.publicKey().getBytes())
        .param("attestation", passkey.attestation().getBytes())
        .param("transports", passkey.transports().toArray(String[]::new))
        .param("signatures", passkey.signatures())
        .param("added", Timestamp.from(passkey.added()))
        .update();
  }

  /** False if the device has counted no further, as far as it counts at all. */
  boolean use(Bytes credential, long signatures, Instant at) {
    return sql.sql(
                """
                update staff_passkey set signatures = :signatures, used_at = :at
                where credential = :credential
                  and (signatures < :signatures or signatures = 0 and :signatures = 0)
                """)
            .param("signatures", signatures)
            .param("at", Timestamp.from(at))
            .param("credential", credential.getBytes())
            .update()
        > 0;
  }

  /** The host it was good on; empty if it is not the member's. */
  Optional<String> delete(Member.Id member, Passkey.Id passkey) {
    return sql.sql("delete from staff_passkey where id = :id and staff_id = :staff returning host")
        .param("id", passkey.value())
        .param("staff", member.value())
        .query(String.class)
        .optional();
  }

  private static Passkey passkey(ResultSet row) throws SQLException {
    var used = row.getTimestamp("used_at");
    return new Passkey(
        new Passkey.Id(row.getLong("id")),
        row.getString("name"),
        row.getString("host"),
        row.getTimestamp("added_at").toInstant(),
        used == null ? null : used.toInstant());
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        owner(row),
        row.getString("host"),
        row.getString("name"),
        new Bytes(row.getBytes("credential")),
        new Bytes(row.getBytes("public_key")),
        new Bytes(row.getBytes("attestation")),
        List.of((String[]) row.getArray("transports").getArray()),
        row.getLong("signatures"),
        row.getTimestamp("added_at").toInstant());
  }

  private static Owner owner(ResultSet row) throws SQLException {
    var name = row.getString("owner");
    var email = row.getString("email");
    return new Owner(
        new Member.Id(row.getLong("staff_id")),
        bytes(row.getObject("handle", UUID.class)),
        name,
        email == null ? name : email);
  }

  private static UUID uuid(Bytes handle) {
    var bytes = ByteBuffer.wrap(handle.getBytes());
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static Bytes bytes(UUID handle) {
    return new Bytes(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(handle.getMostSignificantBits())
            .putLong(handle.getLeastSignificantBits())
            .array());
  }
}
