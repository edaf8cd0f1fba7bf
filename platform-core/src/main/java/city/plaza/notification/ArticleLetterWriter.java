package city.plaza.notification;

import city.plaza.knowledge.Article;
import city.plaza.knowledge.ArticleCheckDue;
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

/** Writes the letter that asks for an article to be checked, in the city's main language. */
@Component
class ArticleLetterWriter {

    private final LetterWords words;
    private final Tenants tenants;
    private final CityUrls urls;

    ArticleLetterWriter(LetterWords words, Tenants tenants, CityUrls urls) {
        this.words = words;
        this.tenants = tenants;
        this.urls = urls;
    }

    Letter write(Article article, ArticleCheckDue fact) {
        var city = tenants.current();
        var language = LetterWords.language(city.mainLanguage(), city.mainLanguage());
        var title = article.title()
                .in(language, city.mainLanguage())
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        var day = day(fact.validUntil(), language, city);
        var kind = fact.lastCall() ? "article.day" : "article.soon";
        return new Letter(
                language,
                city.name(),
                words.say(language, kind + ".subject", title, day),
                words.say(language, "article.heading"),
                words.say(language, "hello"),
                List.of(words.say(language, kind + ".what", title, day)),
                null,
                words.say(language, "article.todo"),
                List.of(words.say(language, "article.next")),
                List.of(
                        new Letter.Entry(words.say(language, "article.fact.title"), title),
                        new Letter.Entry(words.say(language, "article.fact.day"), day)),
                words.say(language, "article.link"),
                urls.home(city).resolve("/knowledge/" + article.code().value()).toString(),
                null,
                List.of(words.say(language, "article.why", city.name())));
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
