package city.plaza.notification;

import city.plaza.knowledge.Article;
import city.plaza.knowledge.ArticleCheckDue;
import city.plaza.knowledge.KnowledgeBase;
import city.plaza.outbox.FactListener;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the owner of an article to check it, once two weeks before its day and once on the day. */
@Component
class ArticleReminder implements FactListener<ArticleCheckDue> {

    private final KnowledgeBase knowledge;
    private final ArticleEmailComposer composer;
    private final OutboundMessages messages;

    ArticleReminder(KnowledgeBase knowledge, ArticleEmailComposer composer, OutboundMessages messages) {
        this.knowledge = knowledge;
        this.composer = composer;
        this.messages = messages;
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
    public void on(ArticleCheckDue fact) {
        knowledge
                .stored(fact.code())
                .filter(article -> !article.retired() && fact.validUntil().equals(article.validUntil()))
                .ifPresent(article -> remind(article, fact));
    }

    private void remind(Article article, ArticleCheckDue fact) {
        var owner = article.owner();
        if (owner == null) {
            return;
        }
        messages.add(id(fact), null, "article.check", owner, composer.write(article, fact));
    }

    /** The same for the same article and day, however often the day was set. */
    private static UUID id(ArticleCheckDue fact) {
        return UUID.nameUUIDFromBytes("article-check %s %s %s %s"
                .formatted(fact.tenant(), fact.code(), fact.validUntil(), fact.lastCall())
                .getBytes(StandardCharsets.UTF_8));
    }
}
