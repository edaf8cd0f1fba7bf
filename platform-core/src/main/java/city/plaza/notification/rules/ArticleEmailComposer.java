package city.plaza.notification.rules;

import city.plaza.knowledge.Article;
import city.plaza.knowledge.ArticleCheckDue;
import city.plaza.notification.email.Email;
import city.plaza.notification.email.EmailTexts;
import city.plaza.shared.Languages;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.Tenants;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes the e-mail that asks for an article to be checked, in the city's main language. */
@Component
class ArticleEmailComposer {

    private final EmailTexts texts;
    private final Tenants tenants;
    private final CityUrls urls;

    ArticleEmailComposer(EmailTexts texts, Tenants tenants, CityUrls urls) {
        this.texts = texts;
        this.tenants = tenants;
        this.urls = urls;
    }

    Email write(Article article, ArticleCheckDue fact) {
        var city = tenants.current();
        var language = Languages.ofEmails(city.mainLanguage(), city.mainLanguage());
        var title = article.title()
                .in(language, city.mainLanguage())
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        var day = day(fact.validUntil(), language, city);
        var kind = fact.lastCall() ? "article.day" : "article.soon";
        return new Email(
                language,
                city.name(),
                texts.text(
                        language,
                        kind + ".subject",
                        Languages.isolated(title, language),
                        Languages.isolated(day, language)),
                texts.text(language, "article.heading"),
                texts.text(language, "hello"),
                List.of(texts.text(
                        language,
                        kind + ".what",
                        Languages.isolated(title, language),
                        Languages.isolated(day, language))),
                null,
                new Email.Next(texts.text(language, "article.todo"), List.of(texts.text(language, "article.next"))),
                List.of(
                        new Email.Entry(texts.text(language, "article.fact.title"), title),
                        new Email.Entry(texts.text(language, "article.fact.day"), day)),
                new Email.Button(
                        texts.text(language, "article.link"),
                        urls.home(city)
                                .resolve("/knowledge/" + article.code().value())
                                .toString()),
                null,
                List.of(texts.text(language, "article.why", Languages.isolated(city.name(), language))));
    }

    private static String day(LocalDate day, Locale language, City city) {
        var here = new Locale.Builder()
                .setLocale(language)
                .setRegion(Objects.requireNonNullElse(city.country(), ""))
                .build();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(here)
                .format(day);
    }
}
