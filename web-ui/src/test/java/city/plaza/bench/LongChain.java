package city.plaza.bench;

import city.plaza.tenancy.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An audit chain written many entries at a time, as no city writes it.
 *
 * <p>It seals by the description of the chain and not by the code that is measured, which has to agree.
 *
 * @see "docs/adr/0016-audit-chain.md"
 */
final class LongChain {

    static final String COLUMNS =
            "sequence, at, actor_kind, actor_subject, actor_name, action, object, before, after, previous, hash";

    private static final int AT_ONCE = 5_000;
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private byte[] hash = new byte[32];

    LongChain(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void write(TenantId city, int entries, String before, String after) {
        for (int first = 1; first <= entries; first += AT_ONCE) {
            var rows = new ArrayList<Object[]>();
            var anchors = new ArrayList<Object[]>();
            for (int sequence = first; sequence < Math.min(first + AT_ONCE, entries + 1); sequence++) {
                var at = BEGINNING.plusSeconds(sequence);
                var texts = new String[] {
                    Long.toString(sequence),
                    at.toString(),
                    "person",
                    "subject-" + sequence % 20,
                    "Ada Admin",
                    "configuration.changed",
                    "services/type-" + sequence % 300,
                    before,
                    after
                };
                var previous = hash;
                hash = seal(previous, texts);
                rows.add(new Object[] {
                    sequence,
                    OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                    texts[2],
                    texts[3],
                    texts[4],
                    texts[5],
                    texts[6],
                    texts[7],
                    texts[8],
                    previous,
                    hash
                });
                anchors.add(new Object[] {city.value(), sequence, hash});
            }
            transaction.executeWithoutResult(status -> insert(rows, anchors));
        }
    }

    private void insert(List<Object[]> rows, List<Object[]> anchors) {
        jdbc.batchUpdate("insert into audit_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
        jdbc.batchUpdate("insert into cell.audit_anchor (tenant, sequence, hash) values (?, ?, ?)", anchors);
    }

    /** Read all of it, and nothing more. */
    static long read(JdbcTemplate jdbc) {
        long[] entries = {0};
        jdbc.query("select " + COLUMNS + " from audit_entry order by sequence", (ResultSet rs) -> {
            rs.getLong(1);
            rs.getObject(2, OffsetDateTime.class);
            for (int column = 3; column <= 9; column++) {
                rs.getString(column);
            }
            rs.getBytes(10);
            rs.getBytes(11);
            entries[0]++;
        });
        return entries[0];
    }

    private static byte[] seal(byte[] previous, String... fields) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            for (var field : fields) {
                var bytes = field.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
