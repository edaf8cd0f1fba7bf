package city.plaza.notification;

import city.plaza.knowledge.Article;
import city.plaza.knowledge.ArticleCheckDue;
import city.plaza.knowledge.KnowledgeBase;
import city.plaza.notification.spi.Letterheads;
import city.plaza.outbox.FactListener;
import city.plaza.tenancy.TenantContext;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks the owner of an article to check it, once two weeks before its day and once on the day. */
@Component
class ArticleReminder implements FactListener<ArticleCheckDue> {

    private final KnowledgeBase knowledge;
    private final ArticleLetterWriter writer;
    private final Letterheads letterheads;
    private final OutboundMessages messages;
    private final ApplicationEventPublisher events;

    ArticleReminder(
            KnowledgeBase knowledge,
            ArticleLetterWriter writer,
            Letterheads letterheads,
            OutboundMessages messages,
            ApplicationEventPublisher events) {
        this.knowledge = knowledge;
        this.writer = writer;
        this.letterheads = letterheads;
        this.messages = messages;
        this.events = events;
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
        var letter = writer.write(article, fact);
        var html = HtmlLetter.of(letter, letterheads.current());
        if (messages.add(id(fact), null, "article.check", owner, letter, html)) {
            events.publishEvent(new MessageQueued(TenantContext.current(), id(fact)));
        }
    }

    /** The same for the same article and day, however often the day was set. */
    private static UUID id(ArticleCheckDue fact) {
        return UUID.nameUUIDFromBytes("article-check %s %s %s %s"
                .formatted(fact.tenant(), fact.code(), fact.validUntil(), fact.lastCall())
                .getBytes(StandardCharsets.UTF_8));
    }
}
