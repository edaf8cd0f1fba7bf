package city.plaza.knowledge;

import city.plaza.shared.ListOrder;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The articles of the current city as they are kept. Called inside a transaction. */
@Component
class ArticleStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ArticleStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Article> all() {
        return jdbc.sql("select content::text from article order by position, code").query(String.class).list().stream()
                .map(this::article)
                .toList();
    }

    Optional<Article> find(ArticleCode code) {
        return jdbc.sql("select content::text from article where code = ?")
                .param(code.value())
                .query(String.class)
                .optional()
                .map(this::article);
    }

    void put(Article article) {
        jdbc.sql("""
                        insert into article (code, content, position)
                        values (?, ?::json, %s)
                        on conflict (code) do update set content = excluded.content, updated_at = now()""".formatted(ListOrder.behindAll("article")))
                .params(article.code().value(), json.writeValueAsString(article))
                .update();
    }

    void remove(ArticleCode code) {
        jdbc.sql("delete from article where code = ?").param(code.value()).update();
    }

    private Article article(String stored) {
        return json.readValue(stored, Article.class);
    }
}
