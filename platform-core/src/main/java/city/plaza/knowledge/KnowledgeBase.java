package city.plaza.knowledge;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Role;
import city.plaza.shared.TypedWords;
import city.plaza.tenancy.CityChanged;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The current city's articles, remembered in memory per city. */
@Component
public class KnowledgeBase {

    /** A node that missed a change sees it after this long. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final int TITLE = 8;
    private static final int KEYWORD = 6;
    private static final int SUMMARY = 3;
    private static final int BODY = 1;

    private final ArticleStore store;
    private final ArticleReviews reviews;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final Map<TenantId, Remembered> remembered = new ConcurrentHashMap<>();

    KnowledgeBase(
            ArticleStore store,
            ArticleReviews reviews,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.reviews = reviews;
        this.events = events;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /** Every article, the retired ones included, in the city's order. */
    @PermitAll
    public List<Article> all() {
        return shelf().stream().map(Shelved::article).toList();
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
                : shelf().stream()
                        .filter(shelved -> !shelved.article.retired())
                        .map(shelved -> Map.entry(shelved.article, words.score(shelved.texts)))
                        .filter(scored -> scored.getValue() > 0)
                        .sorted(Comparator.comparing((Map.Entry<Article, Integer> scored) -> -scored.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private List<Shelved> shelf() {
        var tenant = TenantContext.current();
        var known = remembered.get(tenant);
        if (known == null || !clock.instant().isBefore(known.until)) {
            var read = Objects.requireNonNull(reading.execute(status -> store.all()));
            known = new Remembered(
                    read.stream()
                            .map(article -> new Shelved(article, texts(article)))
                            .toList(),
                    clock.instant().plus(FRESH));
            remembered.put(tenant, known);
        }
        return known.articles;
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
        announce();
    }

    /** Delete an article; one that is not there stays away. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void remove(ArticleCode code) {
        store.remove(code);
        announce();
    }

    private void announce() {
        var changed = new KnowledgeChanged(TenantContext.current());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(changed);
            }
        });
    }

    @EventListener
    void on(CityChanged changed) {
        remembered.remove(changed.tenant());
    }

    @EventListener
    void on(KnowledgeChanged changed) {
        remembered.remove(changed.tenant());
    }

    private record Shelved(Article article, List<TypedWords.Text> texts) {}

    private record Remembered(List<Shelved> articles, Instant until) {}
}
