package city.plaza.web.pages.knowledge;

import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.knowledge.Article;
import city.plaza.knowledge.ArticleText;
import city.plaza.knowledge.KnowledgeBase;
import city.plaza.notice.EmergencyMode;
import city.plaza.tenancy.Tenants;
import city.plaza.web.pages.frame.LocalizedPhrase;
import city.plaza.web.pages.frame.Readers;
import city.plaza.web.pages.services.ServiceModelFactory;
import city.plaza.web.routes.PublicRoutes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words the city's articles for one reader. */
@Component
public class ArticleModelFactory {

    private final KnowledgeBase knowledge;
    private final EmergencyMode emergency;
    private final Readers readers;
    private final Tenants tenants;
    private final Clock clock;

    ArticleModelFactory(
            KnowledgeBase knowledge, EmergencyMode emergency, Readers readers, Tenants tenants, Clock clock) {
        this.knowledge = knowledge;
        this.emergency = emergency;
        this.readers = readers;
        this.tenants = tenants;
        this.clock = clock;
    }

    List<ArticleCard> all(Locale reader) {
        return cards(knowledge.shown(), reader);
    }

    public List<ArticleCard> found(String typed, Locale reader) {
        return cards(knowledge.search(typed, reader), reader);
    }

    public List<ArticleCard> about(ServiceCode service, Locale reader) {
        return cards(knowledge.about(service), reader);
    }

    private List<ArticleCard> cards(List<Article> articles, Locale reader) {
        var cards = readers.cards(reader);
        return articles.stream()
                .map(article -> new ArticleCard(
                        PublicRoutes.article(article.code()),
                        cards.named(article.title(), article.code().value()),
                        cards.localized(article.summary())))
                .toList();
    }

    ArticleModel article(Article article, Locale reader) {
        var cards = readers.cards(reader);
        var body = cards.localized(article.body());
        var today = LocalDate.ofInstant(clock.instant(), tenants.current().zone());
        return new ArticleModel(
                cards.named(article.title(), article.code().value()),
                cards.localized(article.summary()),
                body == null ? null : new LocalizedPhrase(ArticleText.html(body.text()), body.lang(), body.dir()),
                body != null && body.lang() != null,
                facts(article, cards),
                article.services().stream()
                        .flatMap(code -> offer(code, cards).stream())
                        .toList(),
                day(article.checked(), reader),
                article.isOverdue(today) ? day(article.validUntil(), reader) : null);
    }

    private static List<ArticleModel.Fact> facts(Article article, ServiceModelFactory cards) {
        return article.facts().texts().entrySet().stream()
                .filter(fact -> !fact.getValue().isEmpty())
                .map(fact ->
                        new ArticleModel.Fact(fact.getKey(), Objects.requireNonNull(cards.localized(fact.getValue()))))
                .toList();
    }

    /** What is not on offer now is not offered here either. */
    private Optional<ArticleModel.Offer> offer(ServiceCode code, ServiceModelFactory cards) {
        return emergency
                .openServices()
                .findOffered(code)
                .map(type -> new ArticleModel.Offer(
                        href(type),
                        type.presentation().icon(),
                        cards.named(type.name(), type.code().value())));
    }

    private static String href(ServiceType type) {
        return type.notOurs() ? PublicRoutes.service(type.code()) : PublicRoutes.report(type.code());
    }

    private static @Nullable String day(@Nullable LocalDate day, Locale reader) {
        return day == null
                ? null
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(reader)
                        .format(day);
    }
}
