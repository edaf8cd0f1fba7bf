package city.plaza.notification.rules;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceType;
import city.plaza.department.Department;
import city.plaza.department.DepartmentCode;
import city.plaza.department.Departments;
import city.plaza.notification.email.Email;
import city.plaza.notification.email.EmailTexts;
import city.plaza.notification.email.StopLink;
import city.plaza.notification.spi.EmailBranding;
import city.plaza.request.StepKind;
import city.plaza.request.TimelineStep;
import city.plaza.request.correspondence.Correspondence;
import city.plaza.shared.Languages;
import city.plaza.shared.LocalizedText;
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
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Writes the e-mail about one step of a request. */
@Component
class EmailComposer {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\s]+");

    private final EmailTexts texts;
    private final Tenants tenants;
    private final ServiceCatalog catalog;
    private final Departments departments;
    private final CityUrls urls;
    private final EmailBranding emailBranding;

    EmailComposer(
            EmailTexts texts,
            Tenants tenants,
            ServiceCatalog catalog,
            Departments departments,
            CityUrls urls,
            EmailBranding emailBranding) {
        this.texts = texts;
        this.tenants = tenants;
        this.catalog = catalog;
        this.departments = departments;
        this.urls = urls;
        this.emailBranding = emailBranding;
    }

    Email write(Correspondence about) {
        var city = tenants.current();
        var language = Languages.ofEmails(about.contact().language(), city.mainLanguage());
        return new StepEmail(city, language, about).email();
    }

    /** The name of the wording for a step. */
    static String template(TimelineStep step) {
        var kind = step.kind().name().toLowerCase(Locale.ROOT);
        return step.outcome() == null ? kind : kind + "." + step.outcome();
    }

    private final class StepEmail {
        private final City city;
        private final Locale language;
        private final Correspondence about;
        private final String number;
        private final String service;
        private final String department;

        StepEmail(City city, Locale language, Correspondence about) {
            this.city = city;
            this.language = language;
            this.about = about;
            this.number = about.request().number().value();
            this.service = catalog.current()
                    .find(about.request().service())
                    .map(ServiceType::name)
                    .map(this::said)
                    .orElse(about.request().service().value());
            this.department = departments
                    .known(new DepartmentCode(about.step().department()))
                    .map(Department::name)
                    .map(this::said)
                    .orElse(city.name());
        }

        Email email() {
            var template = template(about.step());
            return new Email(
                    language,
                    city.name(),
                    oneLine(texts.text(language, template + ".subject", isolated(number), isolated(service))),
                    texts.text(language, template + ".heading"),
                    greeting(),
                    List.of(texts.text(
                            language, template + ".what", isolated(department), isolated(service), isolated(number))),
                    quote(),
                    new Email.Next(texts.text(language, "next"), next(template)),
                    facts(),
                    new Email.Button(
                            texts.text(language, "link"),
                            urls.home(city).resolve("/requests/" + number) + "/" + Email.SECRET),
                    new Email.Link(
                            texts.text(language, "stop"),
                            StopLink.of(urls, city, about.request().number(), Email.STOP)),
                    small());
        }

        private String greeting() {
            var name = about.contact().name();
            return name == null || isFirst()
                    ? texts.text(language, "hello")
                    : texts.text(language, "hello.name", isolated(oneLine(name)));
        }

        private Email.@org.jspecify.annotations.Nullable Quote quote() {
            var text = about.step().text();
            return text == null ? null : new Email.Quote(texts.text(language, "writes", isolated(department)), text);
        }

        private List<String> next(String template) {
            var next = new ArrayList<String>();
            next.add(texts.text(language, template + ".next", isolated(department), isolated(number)));
            if (about.step().kind() == StepKind.RESOLVED) {
                about.request()
                        .reopenableUntil()
                        .ifPresent(until ->
                                next.add(texts.text(language, "reopen", isolated(moment(until)), isolated(number))));
            }
            var expected = about.request().times().expectedAt();
            // While it waits its day may be moving.
            boolean still = about.step().kind() == StepKind.HELD;
            if (expected != null && about.step().outcome() == null && !still) {
                boolean late = expected.isBefore(about.step().at());
                next.add(texts.text(language, late ? "late" : "expected", isolated(day(expected))));
            }
            return next;
        }

        /** To an address that somebody typed and nobody has confirmed: it says nothing that they typed besides. */
        private boolean isFirst() {
            return about.step().kind() == StepKind.SUBMITTED && about.contact().subject() == null;
        }

        private List<Email.Entry> facts() {
            var facts = new ArrayList<Email.Entry>();
            facts.add(entry("number", number));
            facts.add(entry("service", service));
            var address = about.request().report().place().address();
            if (address != null && !isFirst()) {
                facts.add(entry("place", oneLine(address)));
            }
            facts.add(entry("reported", moment(about.request().times().requestedAt())));
            facts.add(entry("when", moment(about.step().at())));
            return facts;
        }

        private Email.Entry entry(String label, String value) {
            return new Email.Entry(texts.text(language, "fact." + label), value);
        }

        private List<String> small() {
            var small = new ArrayList<String>();
            small.add(texts.text(language, "why", isolated(number)));
            small.add(texts.text(language, "replies"));
            var footer = said(emailBranding.current().footer());
            if (!footer.isEmpty()) {
                small.add(footer);
            }
            return small;
        }

        private String said(LocalizedText text) {
            return text.in(language, city.mainLanguage());
        }

        /** Words of another direction do not disturb the sentence around them. */
        private String isolated(String text) {
            return Languages.isolated(text, language);
        }

        private String day(Instant moment) {
            return format(moment, DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL));
        }

        private String moment(Instant moment) {
            return format(moment, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT));
        }

        private String format(Instant moment, DateTimeFormatter formatter) {
            var here = new Locale.Builder()
                    .setLocale(language)
                    .setRegion(Objects.requireNonNullElse(city.country(), ""))
                    .build();
            return formatter.withLocale(here).format(moment.atZone(city.zone()));
        }
    }

    private static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
