package city.plaza.audit;

import city.plaza.identity.Role;
import city.plaza.tenancy.TenantContext;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Verifies the current city's chain entry by entry, and against heads that were kept elsewhere. */
@Component
public class AuditVerifier {

    private static final int BATCH_SIZE = 2_000;

    private final JdbcTemplate jdbc;
    private final AuditTrail trail;
    private final AuditPeople people;
    private final ErasedEntries erased;

    AuditVerifier(JdbcTemplate jdbc, AuditTrail trail, AuditPeople people, ErasedEntries erased) {
        this.trail = trail;
        this.people = people;
        this.erased = erased;
        this.jdbc = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(BATCH_SIZE);
    }

    /** Look the whole chain over; the platform's own anchors always count. */
    @RolesAllowed({Role.Names.CITY_ADMIN, Role.Names.OPERATOR})
    @Transactional(readOnly = true)
    public AuditVerdict verify() {
        return verify(List.of());
    }

    /**
     * Look the whole chain over. Writers wait meanwhile, or an erasure between two statements would look like a fault.
     *
     * @param kept heads that somebody wrote down outside this database, from {@link #head()}
     */
    @RolesAllowed({Role.Names.CITY_ADMIN, Role.Names.OPERATOR})
    @Transactional(readOnly = true)
    public AuditVerdict verify(Collection<AuditHead> kept) {
        trail.standStill();
        var check = new Check(anchors(kept), people.exchanged(), erased.known());
        jdbc.query("select " + AuditTrail.COLUMNS + " from audit_entry order by sequence", check::look);
        return check.verdict();
    }

    /** Where the chain ends now. */
    @RolesAllowed({Role.Names.CITY_ADMIN, Role.Names.OPERATOR})
    @Transactional(readOnly = true)
    public AuditHead head() {
        return jdbc
                .query(
                        "select sequence, hash from audit_entry order by sequence desc limit 1",
                        (rs, row) -> AuditHead.of(rs.getLong("sequence"), rs.getBytes("hash")))
                .stream()
                .findFirst()
                .orElse(AuditHead.of(0, AuditSeal.BEGINNING));
    }

    /** As bytes and not as {@link AuditHead}: a city may have a million. */
    private Map<Long, byte[]> anchors(Collection<AuditHead> kept) {
        var anchors = new HashMap<Long, byte[]>();
        jdbc.query(
                "select distinct on (sequence) sequence, hash from cell.audit_anchor where tenant = ?"
                        + " order by sequence, at",
                (ResultSet rs) -> {
                    anchors.put(rs.getLong("sequence"), rs.getBytes("hash"));
                },
                TenantContext.current().value());
        kept.forEach(head -> anchors.put(head.sequence(), HexFormat.of().parseHex(head.hash())));
        return anchors;
    }

    /** Goes along the chain and remembers the first thing that is wrong. */
    private static final class Check {

        private final Map<Long, byte[]> anchors;
        private final long longest;
        private final Set<String> exchanged;
        private final Map<Long, byte[]> erased;
        private long sequence;
        private byte[] hash = AuditSeal.BEGINNING;
        private AuditVerdict.@Nullable Broken broken;

        Check(Map<Long, byte[]> anchors, Set<String> exchanged, Map<Long, byte[]> erased) {
            this.anchors = anchors;
            this.exchanged = exchanged;
            this.erased = erased;
            this.longest =
                    anchors.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        }

        /** Its own seal is of the names it had; a later entry seals what was left. */
        private boolean isErased(AuditEntry entry) {
            var left = erased.get(entry.sequence());
            return left != null && Arrays.equals(left, AuditSeal.of(AuditSeal.BEGINNING, entry));
        }

        private boolean namesAnExchanged(AuditEntry entry) {
            return !exchanged.isEmpty()
                    && AuditPeople.pseudonyms(Arrays.asList(entry.actorName(), entry.before(), entry.after())).stream()
                            .anyMatch(exchanged::contains);
        }

        void look(ResultSet rs) throws SQLException {
            if (broken != null) {
                return;
            }
            var entry = AuditTrail.entry(rs);
            if (entry.sequence() != sequence + 1) {
                broken = new AuditVerdict.Broken(sequence + 1, AuditVerdict.Fault.GAP);
                return;
            }
            sequence++;
            var expected = isErased(entry) ? rs.getBytes("hash") : AuditSeal.of(hash, entry);
            if (!Arrays.equals(rs.getBytes("previous"), hash)
                    || !Arrays.equals(rs.getBytes("hash"), expected)
                    || namesAnExchanged(entry)) {
                broken = new AuditVerdict.Broken(sequence, AuditVerdict.Fault.ALTERED);
                return;
            }
            hash = expected;
            var anchor = anchors.get(sequence);
            if (anchor != null && !Arrays.equals(anchor, hash)) {
                broken = new AuditVerdict.Broken(sequence, AuditVerdict.Fault.REPLACED);
            }
        }

        AuditVerdict verdict() {
            if (broken != null) {
                return broken;
            }
            return sequence < longest
                    ? new AuditVerdict.Broken(sequence + 1, AuditVerdict.Fault.CUT_OFF)
                    : new AuditVerdict.Sound(sequence, AuditHead.of(sequence, hash));
        }
    }
}
