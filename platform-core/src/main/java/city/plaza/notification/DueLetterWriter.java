package city.plaza.notification;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceType;
import city.plaza.request.RequestProfile;
import city.plaza.sla.DueFact;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.Tenants;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes to those who work on a request that its day nears, or has passed. */
@Component
class DueLetterWriter {

    private final LetterWords words;
    private final ServiceCatalog catalog;
    private final Tenants tenants;
    private final CityUrls urls;

    DueLetterWriter(LetterWords words, ServiceCatalog catalog, Tenants tenants, CityUrls urls) {
        this.words = words;
        this.catalog = catalog;
        this.tenants = tenants;
        this.urls = urls;
    }

    Letter write(RequestProfile request, DueFact fact, WorkReaders.Reader reader) {
        var city = tenants.current();
        var language = LetterWords.language(reader.language(), city.mainLanguage());
        var number = request.number().value();
        var service = catalog.current()
                .find(request.service())
                .map(ServiceType::name)
                .map(name -> name.in(language, city.mainLanguage()))
                .orElse(request.service().value())
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        var due = moment(fact.due(), language, city);
        var template = DueNotifier.template(fact);
        var to = reader.taken() ? "taken" : "department";
        var facts = new ArrayList<>(List.of(
                new Letter.Entry(words.say(language, "fact.number"), number),
                new Letter.Entry(words.say(language, "fact.service"), service)));
        var address = request.place().address();
        if (address != null) {
            facts.add(new Letter.Entry(words.say(language, "fact.place"), address.replaceAll("[\\p{Cntrl}\\s]+", " ")));
        }
        facts.add(new Letter.Entry(words.say(language, "due.fact.due"), due));
        return new Letter(
                language,
                city.name(),
                words.say(language, template + ".subject", number, service),
                words.say(language, template + ".heading"),
                words.say(language, "hello"),
                List.of(words.say(language, template + ".what", number, service, due)),
                null,
                words.say(language, "due.todo"),
                List.of(words.say(language, "due.next." + to)),
                facts,
                words.say(language, "due.link"),
                urls.home(city).resolve("/staff/requests/" + number).toString(),
                null,
                List.of(words.say(language, "due.why." + to)));
    }

    private static String moment(Instant moment, Locale language, City city) {
        var here = new Locale.Builder()
                .setLocale(language)
                .setRegion(Objects.requireNonNullElse(city.country(), ""))
                .build();
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(here)
                .format(moment.atZone(city.zone()));
    }
}
