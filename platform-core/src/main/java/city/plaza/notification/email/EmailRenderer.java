package city.plaza.notification.email;

import city.plaza.notification.spi.EmailBranding;
import city.plaza.shared.Languages;
import java.util.List;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes e-mails as plain text and as HTML, one for itself or several as a digest. */
public class EmailRenderer {

    private static final String TEMPLATE = "email";

    private final TemplateEngine templates = new TemplateEngine();
    private final EmailTexts texts;
    private final EmailBranding branding;

    public EmailRenderer(EmailTexts texts, EmailBranding branding) {
        this.texts = texts;
        this.branding = branding;
        var resolver = new ClassLoaderTemplateResolver(EmailRenderer.class.getClassLoader());
        resolver.setPrefix("notification-templates/");
        resolver.setSuffix(".html");
        templates.setTemplateResolver(resolver);
    }

    public RenderedEmail one(Email email) {
        return new RenderedEmail(
                email.subject(),
                PlainTextEmail.of(email),
                html(new EmailModel(email, email.subject(), email.heading(), List.of(email), email.footnotes())));
    }

    /** @param emails at least two, to the same recipient, in the order in which they were written */
    public RenderedEmail digest(List<Email> emails) {
        var first = emails.getFirst();
        var subject = texts.text(
                first.language(),
                "digest.subject",
                Languages.isolated(first.sender(), first.language()),
                emails.size());
        var heading = texts.text(first.language(), "digest.heading", emails.size());
        var footnotes = emails.stream()
                .flatMap(each -> each.footnotes().stream())
                .distinct()
                .toList();
        var model = new EmailModel(first, subject, heading, emails, footnotes);
        return new RenderedEmail(subject, PlainTextEmail.digest(heading, emails, footnotes), html(model));
    }

    private String html(EmailModel model) {
        var context = new Context(model.first().language());
        context.setVariable("email", model);
        context.setVariable("head", branding.current());
        return templates.process(TEMPLATE, context);
    }
}
