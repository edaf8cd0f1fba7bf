package city.plaza.notification.rules;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceType;
import city.plaza.notification.email.Email;
import city.plaza.notification.email.EmailTexts;
import city.plaza.notification.outbound.RecipientRole;
import city.plaza.request.planning.RequestProfile;
import city.plaza.shared.Languages;
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
class DueEmailComposer {

    private final EmailTexts texts;
    private final ServiceCatalog catalog;
    private final Tenants tenants;
    private final CityUrls urls;

    DueEmailComposer(EmailTexts texts, ServiceCatalog catalog, Tenants tenants, CityUrls urls) {
        this.texts = texts;
        this.catalog = catalog;
        this.tenants = tenants;
        this.urls = urls;
    }

    Email write(RequestProfile request, DueFact fact, Recipient recipient) {
        var city = tenants.current();
        var language = Languages.ofEmails(recipient.language(), city.mainLanguage());
        var number = request.number().value();
        var service = catalog.current()
                .find(request.service())
                .map(ServiceType::name)
                .map(name -> name.in(language, city.mainLanguage()))
                .orElse(request.service().value())
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        var due = moment(fact.due(), language, city);
        var template = DueRule.template(fact);
        var to = recipient.role() == RecipientRole.ASSIGNEE ? "taken" : "department";
        var facts = new ArrayList<>(List.of(
                new Email.Entry(texts.text(language, "fact.number"), number),
                new Email.Entry(texts.text(language, "fact.service"), service)));
        var address = request.place().address();
        if (address != null) {
            facts.add(new Email.Entry(texts.text(language, "fact.place"), address.replaceAll("[\\p{Cntrl}\\s]+", " ")));
        }
        facts.add(new Email.Entry(texts.text(language, "due.fact.due"), due));
        return new Email(
                language,
                city.name(),
                texts.text(
                        language,
                        template + ".subject",
                        Languages.isolated(number, language),
                        Languages.isolated(service, language)),
                texts.text(language, template + ".heading"),
                texts.text(language, "hello"),
                List.of(texts.text(
                        language,
                        template + ".what",
                        Languages.isolated(number, language),
                        Languages.isolated(service, language),
                        Languages.isolated(due, language))),
                null,
                new Email.Next(texts.text(language, "due.todo"), List.of(texts.text(language, "due.next." + to))),
                facts,
                new Email.Button(
                        texts.text(language, "due.link"),
                        urls.home(city).resolve("/staff/requests/" + number).toString()),
                null,
                List.of(texts.text(language, "due.why." + to)));
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
