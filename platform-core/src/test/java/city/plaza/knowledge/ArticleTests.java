package city.plaza.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.catalog.ServiceCode;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ArticleTests {

    private static final LocalizedText TITLE = text("en", "Bulky waste", "es", "Residuos voluminosos");

    @Test
    void isTheSameAfterBeingWrittenAndRead() {
        var article = new Article(
                new ArticleCode("bulky-waste"),
                TITLE,
                text("en", "We collect it."),
                text("en", "# How\n\n* call\n* wait", "ar", "## كيف"),
                new ArticleFacts(
                        text("en", "At your kerb"),
                        LocalizedText.empty(),
                        text("en", "2 weeks"),
                        text("en", "$ 20"),
                        LocalizedText.empty()),
                List.of(new ServiceCode("bulky"), new ServiceCode("missed")),
                Map.of("en", List.of("mattress", "sofa")),
                "waste@example.org",
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2027, 10, 1),
                false);

        for (var mapper : List.of(JsonMapper.shared(), YAMLMapper.shared())) {
            assertThat(mapper.readValue(mapper.writeValueAsString(article), Article.class))
                    .isEqualTo(article);
        }
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        assertThatThrownBy(() -> new Article(
                        new ArticleCode("x"),
                        text("en", "x".repeat(201)),
                        LocalizedText.empty(),
                        LocalizedText.empty(),
                        ArticleFacts.none(),
                        List.of(),
                        Map.of("en", List.of(" ")),
                        "nobody",
                        null,
                        null,
                        false))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("body", "title.en", "keywords.en", "owner"));
    }

    private static LocalizedText text(String... tagsAndTexts) {
        var texts = new LinkedHashMap<String, String>();
        for (int at = 0; at < tagsAndTexts.length; at += 2) {
            texts.put(tagsAndTexts[at], tagsAndTexts[at + 1]);
        }
        return new LocalizedText(texts);
    }
}
