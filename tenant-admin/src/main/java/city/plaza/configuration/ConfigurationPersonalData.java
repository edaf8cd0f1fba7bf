package city.plaza.configuration;

import city.plaza.privacy.RetentionKind;
import city.plaza.privacy.spi.DataExport;
import city.plaza.privacy.spi.DataSubject;
import city.plaza.privacy.spi.HeldData;
import city.plaza.privacy.spi.PersonalDataHolder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who drafted and who published what. What a city published stays as it was, by whom is forgotten. */
@Component
class ConfigurationPersonalData implements PersonalDataHolder {

    private final JdbcClient jdbc;
    private final Clock clock;

    ConfigurationPersonalData(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "configuration";
    }

    @Override
    public List<HeldData> holds() {
        return List.of(
                HeldData.table("configuration_draft", RetentionKind.ADMIN_NAMES, "changed_by", "changed_by_name"),
                HeldData.table(
                        "configuration_version", RetentionKind.ADMIN_NAMES, "published_by", "published_by_name"));
    }

    @Override
    public int count(DataSubject person) {
        return theirs(
                                "select count(*) from configuration_draft where changed_by_name <> '' and changed_by = any(?)",
                                person)
                        .query(Integer.class)
                        .single()
                + theirs(
                                "select count(*) from configuration_version where published_by_name <> '' and published_by = any(?)",
                                person)
                        .query(Integer.class)
                        .single();
    }

    @Override
    public void export(DataSubject person, DataExport into) {
        into.add("published", theirs("""
                                select jsonb_build_object('version', number, 'at', published_at, 'note', note)::text
                                from configuration_version where published_by = any(?) order by number""", person).query(String.class).list());
    }

    @Override
    public void erase(DataSubject person) {
        theirs("update configuration_draft set changed_by_name = '' where changed_by = any(?)", person)
                .update();
        person.accounts().forEach(account -> forget(account, clock.instant()));
    }

    @Override
    public int eraseExpired(RetentionKind kind, Instant before, DataSubject except, int most) {
        int drafted = jdbc.sql("""
                        update configuration_draft set changed_by_name = ''
                        where changed_at < ? and changed_by_name <> '' and not (changed_by = any(?))""")
                .params(before.atOffset(ZoneOffset.UTC), except.accounts().toArray(String[]::new))
                .update();
        return drafted
                + jdbc
                        .sql("""
                        select distinct published_by from configuration_version
                        where published_at < ? and published_by_name <> '' and not (published_by = any(?))""")
                        .params(
                                before.atOffset(ZoneOffset.UTC),
                                except.accounts().toArray(String[]::new))
                        .query(String.class)
                        .list()
                        .stream()
                        .mapToInt(account -> forget(account, before))
                        .sum();
    }

    private int forget(String account, Instant before) {
        return jdbc.sql("select configuration_version_forget(?, ?)")
                .params(account, before.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .list()
                .size();
    }

    private JdbcClient.StatementSpec theirs(String sql, DataSubject person) {
        return jdbc.sql(sql).param(person.accounts().toArray(String[]::new));
    }
}
