package city.plaza.notification.rules;

import city.plaza.knowledge.Article;
import city.plaza.knowledge.ArticleCheckDue;
import city.plaza.knowledge.KnowledgeBase;
import city.plaza.notification.outbound.RecipientRole;
import city.plaza.tenancy.Tenants;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the owner of an article to check it, once two weeks before its day and once on the day. */
@Component
class ArticleCheckRule extends NotificationRule<ArticleCheckDue> {

    private final KnowledgeBase knowledge;
    private final ArticleEmailComposer composer;
    private final Tenants tenants;

    ArticleCheckRule(KnowledgeBase knowledge, ArticleEmailComposer composer, Tenants tenants, Notifier notifier) {
        super(notifier);
        this.knowledge = knowledge;
        this.composer = composer;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "article-reminder";
    }

    @Override
    public Class<ArticleCheckDue> fact() {
        return ArticleCheckDue.class;
    }

    @Override
    Optional<Notification> notification(ArticleCheckDue fact) {
        return knowledge
                .stored(fact.code())
                .filter(article -> !article.retired() && fact.validUntil().equals(article.validUntil()))
                .flatMap(article ->
                        Optional.ofNullable(article.owner()).map(owner -> notification(fact, article, owner)));
    }

    private Notification notification(ArticleCheckDue fact, Article article, String owner) {
        var language = tenants.current().mainLanguage();
        return new Notification(
                fact.code() + " " + fact.validUntil() + " " + fact.lastCall(),
                "article.check",
                null,
                false,
                List.of(Recipient.byEmail(RecipientRole.ARTICLE_OWNER, owner, language)),
                recipient -> composer.write(article, fact));
    }
}
