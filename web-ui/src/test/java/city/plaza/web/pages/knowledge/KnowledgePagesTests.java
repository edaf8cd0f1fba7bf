package city.plaza.web.pages.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.knowledge.Article;
import city.plaza.knowledge.ArticleCode;
import city.plaza.knowledge.ArticleFacts;
import city.plaza.knowledge.KnowledgeBase;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.Visitor;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningPlaza
@ScreenTest
class KnowledgePagesTests {

    private static final ServiceCode POTHOLE = new ServiceCode("pothole");

    @Autowired
    private TestCities cities;

    @Autowired
    private CityUrls urls;

    @Autowired
    private KnowledgeBase knowledge;

    private final Visitor visitor = new Visitor();
    private City city;
    private String origin;

    @BeforeEach
    void writeAnArticle() {
        city = cities.open(getClass(), "answersville");
        origin = urls.origin(city.mainHost()).toString();
        administer(() -> knowledge.put(new Article(
                new ArticleCode("potholes"),
                text("en", "Why roads break", "es", "Por qué se rompen las calles"),
                text("en", "Frost and water.", "es", "Hielo y agua."),
                text("en", "# Frost\n\n* [the plan](https://roads.example/plan)\n\n<script>alert(1)</script>"),
                new ArticleFacts(
                        text("en", "Everywhere"),
                        LocalizedText.empty(),
                        text("en", "3 days"),
                        text("en", "Nothing"),
                        LocalizedText.empty()),
                List.of(POTHOLE, new ServiceCode("nosuch")),
                Map.of("en", List.of("asphalt")),
                "roads@example.org",
                LocalDate.of(2026, 10, 1),
                null,
                false)));
    }

    @Test
    void answerBesideTheServicesAndAboutThem() {
        assertThat(body("/knowledge")).contains("Why roads break", "Frost and water.");
        assertThat(body("/knowledge?q=asphlat")).contains("Why roads break");
        assertThat(body("/knowledge?q=zebra")).doesNotContain("Why roads break");
        assertThat(body("/services?q=asphalt")).contains("/knowledge/potholes");
        assertThat(body("/services/pothole")).contains("/knowledge/potholes");
        assertThat(body("/services/praise")).doesNotContain("/knowledge/potholes");
        assertThat(visitor.get(origin + "/knowledge/nosuch", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void showAnArticleWithItsFactsItsServicesAndNothingThatActs() {
        var page = body("/knowledge/potholes");
        assertThat(page)
                .contains(
                        "<h2>Frost</h2>", "At a glance", "3 days", "/report?service=pothole", "Last checked: October 1")
                .contains("<a rel=\"nofollow noopener noreferrer\" href=\"https://roads.example/plan\">the plan</a>")
                .doesNotContain("<script>", "nosuch", "What to bring");
    }

    @Test
    void markWhatIsNotInTheReadersLanguage() {
        assertThat(visitor.get(origin + "/knowledge/potholes", "Accept-Language", "es")
                        .body())
                .contains("Por qué se rompen las calles", "Esta página aún no está disponible en su idioma")
                .containsPattern("plaza-prose\"[^>]*lang=\"en\"[^>]*dir=\"ltr\"");
    }

    @Test
    void haveNoBarriersInEnglishAndInArabicOnPhonesAndAtDesks() {
        try (var browser = Browser.start()) {
            for (var language : List.of("en", "ar")) {
                for (var size : Browser.Size.values()) {
                    var page = browser.visitor(size, language);
                    for (var path : List.of(
                            "/",
                            "/knowledge",
                            "/knowledge?q=zebra",
                            "/knowledge/potholes",
                            "/services?q=asphalt",
                            "/services/pothole")) {
                        page.navigate(origin + path);
                        Browser.requireNoBarriers(page);
                        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                                .as(path + " fits " + size)
                                .isTrue();
                    }
                    page.context().close();
                }
            }
        }
    }

    private String body(String path) {
        var answer = visitor.get(origin + path, "Accept", "text/html", "Accept-Language", "en");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContain("??");
        return answer.body();
    }

    private void administer(Runnable action) {
        TenantContext.runAs(city.id(), () -> CurrentActor.runAs(new Actor.Plaza("test"), action));
    }

    private static LocalizedText text(String... tagsAndTexts) {
        var texts = new LinkedHashMap<String, String>();
        for (int at = 0; at < tagsAndTexts.length; at += 2) {
            texts.put(tagsAndTexts[at], tagsAndTexts[at + 1]);
        }
        return new LocalizedText(texts);
    }
}
