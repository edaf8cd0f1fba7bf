package city.plaza.apikey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The current city's keys as they are kept: hashes, never secrets. Called inside a transaction. */
@Component
class ApiKeyStore {

    private static final String BETWEEN = " ";
    private static final String SELECT = """
            select id, client, contact, public_id, hash, scopes, rate_per_minute, issued_at, expires_at,
                   former_public_id, former_hash, former_until, revoked_at, last_used_on
            from api_key""";

    private final JdbcClient jdbc;

    ApiKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every key, those that no longer work included, the latest first. */
    List<StoredKey> all() {
        return jdbc.sql(SELECT + " order by issued_at desc, id")
                .query((rs, row) -> stored(rs))
                .list();
    }

    Optional<StoredKey> byPublicId(String publicId) {
        return jdbc.sql(SELECT + " where public_id = :id or former_public_id = :id")
                .param("id", publicId)
                .query((rs, row) -> stored(rs))
                .optional();
    }

    /** A key about to be changed. */
    Optional<StoredKey> lock(ApiKeyId id) {
        return jdbc.sql(SELECT + " where id = ? for update")
                .param(id.value())
                .query((rs, row) -> stored(rs))
                .optional();
    }

    int working(Instant now) {
        return jdbc.sql("select count(*) from api_key where revoked_at is null and expires_at > ?")
                .param(utc(now))
                .query(Integer.class)
                .single();
    }

    void add(ApiKey key, byte[] hash) {
        jdbc.sql("""
                        insert into api_key (id, client, contact, public_id, hash, scopes, rate_per_minute, issued_at,
                                             expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(key.id().value())
                .param(key.client())
                .param(key.contact())
                .param(key.publicId())
                .param(hash)
                .param(key.scopes().stream().sorted().map(ApiScope::name).collect(Collectors.joining(BETWEEN)))
                .param(key.ratePerMinute())
                .param(utc(key.issued()))
                .param(utc(key.expires()))
                .update();
    }

    /** Put a new secret in the place of the one in use, which becomes the former one. */
    void rotate(ApiKeyId id, KeyText secret, Instant formerUntil, Instant expires) {
        jdbc.sql("""
                        update api_key
                        set former_public_id = public_id, former_hash = hash, former_until = ?,
                            public_id = ?, hash = ?, expires_at = ?
                        where id = ?""")
                .params(utc(formerUntil), secret.publicId(), secret.hash(), utc(expires), id.value())
                .update();
    }

    void revoke(ApiKeyId id, Instant now) {
        jdbc.sql("update api_key set revoked_at = ? where id = ?")
                .params(utc(now), id.value())
                .update();
    }

    void used(ApiKeyId id, LocalDate day) {
        jdbc.sql("update api_key set last_used_on = :day"
                        + " where id = :id and (last_used_on is null or last_used_on < :day)")
                .param("day", day)
                .param("id", id.value())
                .update();
    }

    private static StoredKey stored(ResultSet rs) throws SQLException {
        var key = new ApiKey(
                new ApiKeyId(rs.getObject("id", UUID.class)),
                rs.getString("client"),
                rs.getString("contact"),
                rs.getString("public_id"),
                Arrays.stream(rs.getString("scopes").split(BETWEEN))
                        .map(ApiScope::valueOf)
                        .collect(Collectors.toSet()),
                rs.getObject("rate_per_minute", Integer.class),
                rs.getObject("issued_at", OffsetDateTime.class).toInstant(),
                rs.getObject("expires_at", OffsetDateTime.class).toInstant(),
                moment(rs, "former_until"),
                moment(rs, "revoked_at"),
                rs.getObject("last_used_on", LocalDate.class));
        var former = rs.getString("former_public_id");
        return new StoredKey(
                key,
                rs.getBytes("hash"),
                former == null ? null : new StoredKey.Former(former, rs.getBytes("former_hash")));
    }

    private static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
        var moment = rs.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
