package city.plaza.knowledge;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Role;
import city.plaza.shared.TypedWords;
import city.plaza.tenancy.CityCache;
import city.plaza.tenancy.CityCaches;
import city.plaza.tenancy.CityChanges;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The current city's articles, remembered in memory per city. */
@Component
public class KnowledgeBase {

    private static final int TITLE = 8;
    private static final int KEYWORD = 6;
    private static final int SUMMARY = 3;
    private static final int BODY = 1;

    private final ArticleStore store;
    private final ArticleReviews reviews;
    private final CityChanges changes;
    private final TransactionTemplate reading;
    private final CityCache<List<CachedArticle>> cache;

    KnowledgeBase(
            ArticleStore store,
            ArticleReviews reviews,
            CityChanges changes,
            PlatformTransactionManager transactions,
            CityCaches caches) {
        this.store = store;
        this.reviews = reviews;
        this.changes = changes;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.cache = caches.create();
    }

    /** Every article, the retired ones included, in the city's order. */
    @PermitAll
    public List<Article> all() {
        return cached().stream().map(CachedArticle::article).toList();
    }

    /** Every article by its own records, whatever is remembered. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public List<Article> live() {
        return store.all();
    }

    /** Every article people may read, in the city's order. */
    @PermitAll
    public List<Article> shown() {
        return all().stream().filter(article -> !article.retired()).toList();
    }

    /** An article, retired or not. */
    @PermitAll
    public Optional<Article> find(ArticleCode code) {
        return all().stream().filter(article -> article.code().equals(code)).findFirst();
    }

    /** An article as it is kept at this moment, which {@link #find} may learn a little later. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Article> stored(ArticleCode code) {
        return store.find(code);
    }

    /** The articles about a service type that people may read. */
    @PermitAll
    public List<Article> about(ServiceCode service) {
        return shown().stream()
                .filter(article -> article.services().contains(service))
                .toList();
    }

    /**
     * The articles people may read that fit what somebody typed, best first; none where nothing was typed.
     *
     * @param language the language of the words; texts in other languages count too, but less
     */
    @PermitAll
    public List<Article> search(String typed, Locale language) {
        var words = new TypedWords(typed, language);
        return words.isEmpty()
                ? List.of()
                : cached().stream()
                        .filter(each -> !each.article.retired())
                        .map(each -> Map.entry(each.article, words.score(each.texts)))
                        .filter(scored -> scored.getValue() > 0)
                        .sorted(Comparator.comparing((Map.Entry<Article, Integer> scored) -> -scored.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private List<CachedArticle> cached() {
        return cache.get(before -> Objects.requireNonNull(reading.execute(status -> store.all())).stream()
                .map(article -> new CachedArticle(article, texts(article)))
                .toList());
    }

    private static List<TypedWords.Text> texts(Article article) {
        var texts = new ArrayList<TypedWords.Text>();
        TypedWords.Text.of(article.title(), TITLE).forEach(texts::add);
        article.keywords()
                .forEach((tag, keywords) ->
                        keywords.forEach(keyword -> texts.add(new TypedWords.Text(tag, keyword, KEYWORD))));
        TypedWords.Text.of(article.summary(), SUMMARY).forEach(texts::add);
        TypedWords.Text.of(article.body(), BODY).forEach(texts::add);
        return texts;
    }

    /** Add an article, or change the one with this code; its owner is told in time when it has to be checked. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void put(Article article) {
        var before = store.find(article.code());
        store.put(article);
        reviews.plan(before.orElse(null), article);
        changes.announce();
    }

    /** Delete an article; one that is not there stays away. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void remove(ArticleCode code) {
        store.remove(code);
        changes.announce();
    }

    private record CachedArticle(Article article, List<TypedWords.Text> texts) {}
}
