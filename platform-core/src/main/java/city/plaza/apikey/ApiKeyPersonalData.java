package city.plaza.apikey;

import city.plaza.privacy.RetentionKind;
import city.plaza.privacy.spi.DataExport;
import city.plaza.privacy.spi.DataSubject;
import city.plaza.privacy.spi.HeldData;
import city.plaza.privacy.spi.PersonalDataHolder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answers for a program that calls. */
@Component
class ApiKeyPersonalData implements PersonalDataHolder {

    private final JdbcClient jdbc;

    ApiKeyPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "api-keys";
    }

    @Override
    public List<HeldData> holds() {
        return List.of(HeldData.table("api_key", RetentionKind.API_CONTACTS, "contact"));
    }

    @Override
    public int count(DataSubject person) {
        return theirs("select count(*) from api_key where lower(contact) = any(?)", person)
                .query(Integer.class)
                .single();
    }

    @Override
    public void export(DataSubject person, DataExport into) {
        into.add("contacts", theirs("""
                                select jsonb_build_object('client', client, 'contact', contact, 'issued_at', issued_at)::text
                                from api_key where lower(contact) = any(?)""", person).query(String.class).list());
    }

    @Override
    public void erase(DataSubject person) {
        theirs("update api_key set contact = '' where lower(contact) = any(?)", person)
                .update();
    }

    private JdbcClient.StatementSpec theirs(String sql, DataSubject person) {
        return jdbc.sql(sql).param(person.emails().toArray(String[]::new));
    }

    @Override
    public int eraseExpired(RetentionKind kind, Instant before, DataSubject except, int most) {
        return jdbc.sql("""
                        update api_key set contact = '' where id in (
                            select id from api_key
                            where contact <> '' and least(revoked_at, expires_at) < ? and not (lower(contact) = any(?))
                            limit ?)""")
                .params(before.atOffset(ZoneOffset.UTC), except.emails().toArray(String[]::new), most)
                .update();
    }
}
