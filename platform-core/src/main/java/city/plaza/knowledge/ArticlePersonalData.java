package city.plaza.knowledge;

import city.plaza.privacy.RetentionKind;
import city.plaza.privacy.spi.DataExport;
import city.plaza.privacy.spi.DataSubject;
import city.plaza.privacy.spi.HeldData;
import city.plaza.privacy.spi.PersonalDataHolder;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is told when an article has to be checked; it stays as long as the article names them. */
@Component
class ArticlePersonalData implements PersonalDataHolder {

    private static final String THEIRS = "lower(content ->> 'owner') = any(?)";

    private final JdbcClient jdbc;

    ArticlePersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "articles";
    }

    @Override
    public List<HeldData> holds() {
        return List.of(HeldData.table("article", null, "content"));
    }

    @Override
    public int count(DataSubject person) {
        return theirs("select count(*) from article where " + THEIRS, person)
                .query(Integer.class)
                .single();
    }

    @Override
    public void export(DataSubject person, DataExport into) {
        into.add(
                "owned",
                theirs(
                                "select json_build_object('code', code, 'owner', content ->> 'owner')::text from article where "
                                        + THEIRS,
                                person)
                        .query(String.class)
                        .list());
    }

    @Override
    public void erase(DataSubject person) {
        theirs("update article set content = (content::jsonb - 'owner')::json where " + THEIRS, person)
                .update();
    }

    private JdbcClient.StatementSpec theirs(String sql, DataSubject person) {
        return jdbc.sql(sql).param(person.emails().toArray(String[]::new));
    }

    @Override
    public int eraseExpired(RetentionKind kind, Instant before, DataSubject except, int most) {
        return 0;
    }
}
