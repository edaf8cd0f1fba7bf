package city.plaza.privacy;

import city.plaza.privacy.spi.DataExport;
import city.plaza.privacy.spi.DataSubject;
import city.plaza.privacy.spi.FreeText;
import city.plaza.privacy.spi.HeldData;
import city.plaza.privacy.spi.PersonalDataHolder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who ordered erasures and legal holds, and why. Whom those are about is known only while they go on: an erasure that is
 * done has forgotten it, a hold that is in force keeps the person from being erased at all.
 */
@Component
class PrivacyPersonalData implements PersonalDataHolder {

    private static final String THEIRS = " = any(?)";
    private static final String OWN = " coalesce(request_id = any(:own), false)";
    private static final String ELSEWHERE = " not" + OWN;

    private final JdbcClient jdbc;

    PrivacyPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public List<HeldData> holds() {
        return List.of(
                HeldData.table(
                        "erasure", RetentionKind.ADMIN_NAMES, "person", "reason", "requested_by", "requested_by_name"),
                HeldData.table(
                        "legal_hold",
                        RetentionKind.ADMIN_NAMES,
                        "person",
                        "reason",
                        "placed_by",
                        "placed_by_name",
                        "lifted_by",
                        "lifted_by_name"));
    }

    @Override
    public int count(DataSubject person) {
        return theirs("select count(*) from erasure where requested_by_name <> '' and requested_by" + THEIRS, person)
                        .query(Integer.class)
                        .single()
                + theirs("select count(*) from legal_hold where placed_by_name <> '' and placed_by" + THEIRS, person)
                        .query(Integer.class)
                        .single()
                + theirs("select count(*) from legal_hold where lifted_by_name <> '' and lifted_by" + THEIRS, person)
                        .query(Integer.class)
                        .single()
                + reasons("select count(*) from erasure where true", false, person)
                        .query(Integer.class)
                        .single()
                + reasons("select count(*) from legal_hold where" + OWN, true, person)
                        .query(Integer.class)
                        .single()
                + reasons("select count(*) from legal_hold where" + ELSEWHERE, false, person)
                        .query(Integer.class)
                        .single();
    }

    /** Reasons that mention a person. */
    private JdbcClient.StatementSpec reasons(String sql, boolean own, DataSubject person) {
        var text = new FreeText(person);
        return jdbc.sql(sql + " and " + FreeText.found("reason"))
                .param("own", person.requests().toArray(UUID[]::new))
                .param("words", own ? text.inTheirOwn() : text.anywhere())
                .param("parts", own ? text.namePartsInTheirOwn() : FreeText.NEVER);
    }

    @Override
    public void export(DataSubject person, DataExport into) {
        into.add(
                "erasures",
                theirs(
                                "select jsonb_build_object('at', requested_at)::text from erasure where requested_by"
                                        + THEIRS,
                                person)
                        .query(String.class)
                        .list());
    }

    @Override
    public void erase(DataSubject person) {
        theirs("update erasure set requested_by_name = '' where requested_by" + THEIRS, person)
                .update();
        theirs("update legal_hold set placed_by_name = '' where placed_by" + THEIRS, person)
                .update();
        theirs("update legal_hold set lifted_by_name = '' where lifted_by" + THEIRS, person)
                .update();
        var without = " set reason = " + FreeText.removed("reason") + " where";
        reasons("update erasure" + without + " true", false, person).update();
        reasons("update legal_hold" + without + OWN, true, person).update();
        reasons("update legal_hold" + without + ELSEWHERE, false, person).update();
    }

    private JdbcClient.StatementSpec theirs(String sql, DataSubject person) {
        return jdbc.sql(sql).param(person.accounts().toArray(String[]::new));
    }

    @Override
    public int eraseExpired(RetentionKind kind, Instant before, DataSubject except, int most) {
        var moment = before.atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                                update erasure set requested_by_name = '', reason = ''
                                where requested_at < ? and (requested_by_name <> '' or reason <> '')""").param(moment).update()
                + jdbc.sql("""
                                update legal_hold set placed_by_name = '', lifted_by_name = '', reason = ''
                                where lifted_at < ?
                                  and (placed_by_name <> '' or lifted_by_name <> '' or reason <> '')""").param(moment).update();
    }
}
