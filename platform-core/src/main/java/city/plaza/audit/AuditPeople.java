package city.plaza.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people in the audit trail are called.
 *
 * <p>An entry is sealed with a pseudonym: a digest of the name and a random salt. As long as the row is there, the name can
 * be read and cannot be exchanged for another; once it is erased, nobody can tell whose pseudonym it was. Everybody has a
 * new one each year: it goes when its last use is over its time, and would never go if it were used for ever. Called inside
 * a transaction.
 *
 * @see "docs/adr/0026-personal-data-has-owners.md"
 */
@Component
class AuditPeople {

    private static final String PREFIX = "person:";
    private static final Pattern PSEUDONYM = Pattern.compile(PREFIX + "[0-9a-f]{32}");
    private static final int SALT_BYTES = 16;
    private static final int DIGEST_BYTES = 16;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AuditPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The pseudonym of somebody, made if they have had none under this name in this year. */
    String pseudonym(String subject, String name) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        update audit_person set used_at = ? where pseudonym =
                            (select pseudonym from audit_person
                             where subject = ? and name = ? and used_at >= ? limit 1)
                        returning pseudonym""")
                .params(
                        now,
                        subject,
                        name,
                        now.with(TemporalAdjusters.firstDayOfYear()).truncatedTo(ChronoUnit.DAYS))
                .query(String.class)
                .optional()
                .orElseGet(() -> {
                    var salt = new byte[SALT_BYTES];
                    random.nextBytes(salt);
                    var pseudonym = pseudonym(salt, name);
                    jdbc.sql(
                                    "insert into audit_person (pseudonym, subject, name, salt, used_at) values (?, ?, ?, ?, ?)")
                            .params(pseudonym, subject, name, salt, now)
                            .update();
                    return pseudonym;
                });
    }

    static boolean isPseudonym(String text) {
        return PSEUDONYM.matcher(text).matches();
    }

    private static String pseudonym(byte[] salt, String name) {
        return PREFIX + HexFormat.of().formatHex(AuditSeal.salted(salt, name), 0, DIGEST_BYTES);
    }

    /** All pseudonyms in these texts. */
    static Set<String> pseudonyms(Iterable<@Nullable String> texts) {
        var found = new LinkedHashSet<String>();
        for (var text : texts) {
            if (text != null) {
                PSEUDONYM.matcher(text).results().map(match -> match.group()).forEach(found::add);
            }
        }
        return found;
    }

    /** The names behind all pseudonyms in these texts; those that were erased are left out. */
    Map<String, String> names(Iterable<@Nullable String> texts) {
        var found = pseudonyms(texts);
        var names = new HashMap<String, String>();
        if (!found.isEmpty()) {
            jdbc.sql("select pseudonym, name from audit_person where pseudonym = any(?)")
                    .param(found.toArray(String[]::new))
                    .query((rs, row) -> names.put(rs.getString("pseudonym"), rs.getString("name")))
                    .list();
        }
        return names;
    }

    /** A text with names in the place of pseudonyms; what was erased stays away. */
    static @Nullable String revealed(@Nullable String text, Map<String, String> names) {
        return text == null
                ? null
                : PSEUDONYM
                        .matcher(text)
                        .replaceAll(match -> Matcher.quoteReplacement(names.getOrDefault(match.group(), "")));
    }

    /** The pseudonyms that no longer are those of their names: somebody has exchanged one. */
    Set<String> exchanged() {
        var exchanged = new LinkedHashSet<String>();
        jdbc.sql("select pseudonym, salt, name from audit_person")
                .query((rs, row) -> {
                    var pseudonym = rs.getString("pseudonym");
                    if (!pseudonym.equals(pseudonym(
                            Objects.requireNonNull(rs.getBytes("salt")),
                            Objects.requireNonNull(rs.getString("name"))))) {
                        exchanged.add(pseudonym);
                    }
                    return row;
                })
                .list();
        return exchanged;
    }
}
