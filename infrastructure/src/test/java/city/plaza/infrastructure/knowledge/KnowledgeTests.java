package city.plaza.infrastructure.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.NotAllowed;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.knowledge.Article;
import city.plaza.knowledge.ArticleCode;
import city.plaza.knowledge.ArticleFacts;
import city.plaza.knowledge.KnowledgeBase;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.CellTransactions;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@PlazaTest
class KnowledgeTests {

    @Autowired
    TestCities cities;

    @Autowired
    KnowledgeBase knowledge;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CellTransactions cells;

    @Autowired
    PlatformTransactionManager transactions;

    City springfield;
    City shelbyville;
    LocalDate today;

    @BeforeEach
    void twoCitiesThatKnowNothing() {
        springfield = cities.open(getClass(), "springfield");
        shelbyville = cities.open(getClass(), "shelbyville");
        today = LocalDate.ofInstant(clock.instant(), springfield.zone());
        for (var city : List.of(springfield, shelbyville)) {
            in(city, () -> knowledge.all().forEach(article -> knowledge.remove(article.code())));
        }
    }

    @Test
    void findsArticlesInTheReadersWordsWithErrorsForgiven() {
        in(springfield, () -> {
            knowledge.put(article("bulky-waste", "Bulky waste", "Residuos voluminosos", "mattress"));
            knowledge.put(article("parking", "Parking permits", "Permisos de aparcamiento", "car"));
        });

        assertThat(search(springfield, "matress", Locale.ENGLISH)).containsExactly("bulky-waste");
        assertThat(search(springfield, "aparcamiento", Locale.forLanguageTag("es")))
                .containsExactly("parking");
        assertThat(search(springfield, "parking permit", Locale.forLanguageTag("ar")))
                .as("what is not written in the reader's language is found in the city's")
                .containsExactly("parking");
        assertThat(search(springfield, "zebra", Locale.ENGLISH)).isEmpty();
        assertThat(search(springfield, " ", Locale.ENGLISH)).isEmpty();
        assertThat(search(shelbyville, "parking", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void showsWhatIsNotRetiredAndTellsWhatIsAboutAService() {
        var bulky = article("bulky-waste", "Bulky waste", "Residuos", "mattress");
        in(springfield, () -> {
            knowledge.put(bulky);
            knowledge.put(retired(article("old", "Old rules", "Reglas viejas", "old")));
        });

        in(springfield, () -> {
            assertThat(knowledge.shown()).containsExactly(bulky);
            assertThat(knowledge.about(new ServiceCode("pothole"))).containsExactly(bulky);
            assertThat(knowledge.about(new ServiceCode("praise"))).isEmpty();
            assertThat(knowledge.find(new ArticleCode("old"))).isPresent();
            knowledge.remove(new ArticleCode("old"));
            assertThat(knowledge.find(new ArticleCode("old"))).isEmpty();
        });
        assertThatThrownBy(() -> TenantContext.runAs(
                        springfield.id(), () -> CurrentActor.runAs(TestCities.CLERK, () -> knowledge.put(bulky))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void askTheOwnerOnceForEachDayToCheckAnArticle() throws Exception {
        var owner = UUID.randomUUID() + "@example.org";
        var mattress = due("bulky-waste", owner, today.plusDays(10));
        in(springfield, () -> {
            knowledge.put(mattress);
            knowledge.put(due("bulky-waste", owner, today.plusDays(300)));
            knowledge.put(mattress);
            knowledge.put(mattress);
        });

        TestMail.shared().to(owner, 1);
        assertThat(planned(springfield, today.plusDays(10), true))
                .allMatch(at -> at.equals(morning(today.plusDays(10))))
                .isNotEmpty();
        comeTrue(springfield);

        var emails = TestMail.shared().to(owner, 2);
        silence();
        assertThat(TestMail.shared().to(owner, 2)).hasSize(2);
        assertThat(emails.get(0).getSubject()).startsWith("Check by ").endsWith(": Bulky waste");
        assertThat(emails.get(1).getSubject()).isEqualTo("Check today: Bulky waste");
        assertThat(TestMail.text(emails.get(0)))
                .contains("/knowledge/bulky-waste")
                .contains("set a new date");
    }

    @Test
    void leaveTheOwnerAloneWhenTheArticleChangedMeanwhile() {
        var owner = UUID.randomUUID() + "@example.org";
        in(springfield, () -> {
            knowledge.put(due("moved", owner, today.plusDays(100)));
            knowledge.put(due("moved", owner, today.plusDays(200)));
            knowledge.put(due("retired", owner, today.plusDays(100)));
            knowledge.put(retired(due("retired", owner, today.plusDays(100))));
            knowledge.put(due("removed", owner, today.plusDays(100)));
            knowledge.remove(new ArticleCode("removed"));
            knowledge.put(due("past", owner, today.minusDays(1)));
        });
        // What is planned does not wait.
        silence();

        comeTrue(springfield);
        silence();

        assertThat(TestMail.shared().idsByAddress())
                .satisfies(sent -> assertThat(sent.getOrDefault(owner, java.util.Set.of()))
                        .as("the one of the moved article for its new day, before and on it")
                        .hasSize(2));
    }

    /** Makes all that is planned due now. */
    private void comeTrue(City city) {
        cells.run(
                CellId.MAIN,
                () -> jdbc.sql(
                                "update cell.outbox set due_at = now() where tenant = ? and listener = 'article-reminder'")
                        .param(city.id().value())
                        .update());
    }

    private void silence() {
        TestMail.shared().awaitSilence(springfield, jdbc, transactions);
    }

    private List<Instant> planned(City city, LocalDate day, boolean lastCall) {
        return cells.read(
                CellId.MAIN,
                () -> jdbc
                        .sql("""
                        select due_at from cell.outbox
                        where tenant = ? and listener = 'article-reminder'
                          and payload ->> 'validUntil' = ? and payload ->> 'lastCall' = ?""")
                        .params(city.id().value(), day.toString(), String.valueOf(lastCall))
                        .query(OffsetDateTime.class)
                        .list()
                        .stream()
                        .map(OffsetDateTime::toInstant)
                        .toList());
    }

    private Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(8, 0)).atZone(springfield.zone()).toInstant();
    }

    private List<String> search(City city, String typed, Locale language) {
        return TenantContext.callAs(
                city.id(),
                () -> knowledge.search(typed, language).stream()
                        .map(article -> article.code().value())
                        .toList());
    }

    private void in(City city, Runnable action) {
        TenantContext.runAs(city.id(), () -> CurrentActor.runAs(new Actor.Plaza("test"), action));
    }

    private static Article article(String code, String english, String spanish, String keyword) {
        return article(code, english, spanish, keyword, null, null, false);
    }

    private static Article due(String code, String owner, LocalDate validUntil) {
        return article(code, "Bulky waste", "Residuos", "mattress", owner, validUntil, false);
    }

    private static Article retired(Article article) {
        return article(
                article.code().value(),
                "Bulky waste",
                "Residuos",
                "mattress",
                article.owner(),
                article.validUntil(),
                true);
    }

    private static Article article(
            String code,
            String english,
            String spanish,
            String keyword,
            @Nullable String owner,
            @Nullable LocalDate validUntil,
            boolean retired) {
        var title = new LinkedHashMap<>(Map.of("en", english));
        title.put("es", spanish);
        return new Article(
                new ArticleCode(code),
                new LocalizedText(title),
                LocalizedText.of(Locale.ENGLISH, "What you can do."),
                LocalizedText.of(Locale.ENGLISH, "Call us."),
                ArticleFacts.none(),
                List.of(new ServiceCode("pothole")),
                Map.of("en", List.of(keyword)),
                owner,
                null,
                validUntil,
                retired);
    }
}
