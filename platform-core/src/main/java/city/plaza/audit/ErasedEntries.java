package city.plaza.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes names out of entries that were sealed with them, before there were pseudonyms.
 *
 * <p>Such an entry no longer gives its own seal. So a new entry, sealed like every other, says which ones they are and what
 * is left of each: nobody can alter more than that, and not without a trace. Called inside a transaction.
 */
@Component
class ErasedEntries {

    private static final String ACTION = "audit.names-erased";
    private static final String OBJECT = "audit";

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final JsonMapper json;

    ErasedEntries(JdbcClient jdbc, AuditTrail trail, JsonMapper json) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.json = json;
    }

    /** How many entries before a moment are sealed with this account's name. */
    int named(String account) {
        return jdbc.sql("""
                        select count(*) from audit_entry
                        where actor_subject = ? and actor_kind in ('person', 'operator') and actor_name <> ?
                          and actor_name not like 'person:%'""")
                .params(account, AuditEntry.ERASED)
                .query(Integer.class)
                .single();
    }

    /** @return how many entries there were */
    int forget(String account, Instant before) {
        List<Long> sequences = jdbc.sql("select audit_entry_forget(?, ?)")
                .params(account, before.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
        if (!sequences.isEmpty()) {
            var left = new TreeMap<Long, String>();
            jdbc.sql("select " + AuditTrail.COLUMNS + " from audit_entry where sequence = any(?)")
                    .param(sequences.toArray(Long[]::new))
                    .query((rs, row) -> {
                        var entry = AuditTrail.entry(rs);
                        return left.put(entry.sequence(), HexFormat.of().formatHex(seal(entry)));
                    })
                    .list();
            trail.record(ACTION, OBJECT, null, json.writeValueAsString(left));
        }
        return sequences.size();
    }

    /** What was left of each entry that lost a name. */
    Map<Long, byte[]> known() {
        var known = new HashMap<Long, byte[]>();
        jdbc.sql("select after from audit_entry where action = ? and object = ? order by sequence")
                .params(ACTION, OBJECT)
                .query(String.class)
                .list()
                .forEach(after -> json.readValue(after, new TypeReference<Map<Long, String>>() {})
                        .forEach((sequence, seal) ->
                                known.put(sequence, HexFormat.of().parseHex(seal))));
        return known;
    }

    private static byte[] seal(AuditEntry entry) {
        return AuditSeal.of(AuditSeal.BEGINNING, entry);
    }
}
