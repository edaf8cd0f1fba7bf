package city.plaza.onboarding;

import city.plaza.citytemplate.CityTemplates;
import city.plaza.location.Boundary;
import city.plaza.registry.CityRegistry;
import city.plaza.registry.HostName;
import city.plaza.registry.NewCity;
import city.plaza.shared.EmailAddress;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.Languages;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.Cells;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.TenantId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Validates an operator's input and reports every error at its field. */
@Component
class OnboardingCheck {

    private static final int MAX_NAME_LENGTH = 120;
    private static final int MAX_HOSTS = 20;
    private static final int MAX_LANGUAGES = 30;

    private final CityRegistry registry;
    private final CityTemplates templates;
    private final CityUrls urls;
    private final Cells cells;
    private final JsonMapper json;

    OnboardingCheck(CityRegistry registry, CityTemplates templates, CityUrls urls, Cells cells, JsonMapper json) {
        this.registry = registry;
        this.templates = templates;
        this.urls = urls;
        this.cells = cells;
        this.json = json;
    }

    /** @throws InvalidInput with every problem */
    NewCity check(OnboardCity city) {
        var problems = new InvalidInput.Collector();
        problems.require(isText(city.name(), MAX_NAME_LENGTH), "name", "error.city.name-form", MAX_NAME_LENGTH);
        slug(city.slug(), problems);
        var hosts = hosts(city, problems);
        problems.require(
                ZoneId.getAvailableZoneIds().contains(city.zone()), "zone", "error.city.zone-unknown", city.zone());
        problems.require(
                Arrays.asList(Locale.getISOCountries()).contains(city.country()),
                "country",
                "error.city.country-unknown",
                city.country());
        var languages = languages(city.languages(), problems);
        problems.require(
                templates.find(city.template()).isPresent(),
                "template",
                "error.city.template-unknown",
                city.template());
        boundary(city, problems);
        var cell = cell(city, problems);
        administrator(city.administrator(), problems);
        problems.throwIfAny();
        return new NewCity(
                new TenantId(city.slug()), city.name(), hosts, ZoneId.of(city.zone()), city.country(), languages, cell);
    }

    private void slug(String slug, InvalidInput.Collector problems) {
        if (!TenantId.isValid(slug)) {
            problems.add("slug", "error.city.slug-form", slug);
        } else if (HostName.isReserved(slug)) {
            problems.add("slug", "error.city.slug-reserved", slug);
        } else {
            problems.require(registry.find(new TenantId(slug)).isEmpty(), "slug", "error.city.slug-taken", slug);
        }
    }

    /** The host every city has, then its own; a host that leads there already would be no problem twice. */
    private List<String> hosts(OnboardCity city, InvalidInput.Collector problems) {
        var usual = city.slug() + "." + urls.baseDomain();
        var wanted = city.hosts().stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
        var taken = registry.taken(wanted);
        var seen = new HashSet<String>(List.of(usual));
        var hosts = new ArrayList<String>(List.of(usual));
        problems.require(wanted.size() < MAX_HOSTS, "hosts", "error.city.too-many", MAX_HOSTS);
        for (int i = 0; i < wanted.size(); i++) {
            var host = wanted.get(i);
            var field = "hosts[" + i + "]";
            if (!HostName.isValid(host)) {
                problems.add(field, "error.city.host-form", host);
            } else if (host.equals(usual)) {
                continue;
            } else if (isThePlatforms(host)) {
                problems.add(field, "error.city.host-reserved", host);
            } else if (taken.contains(host)) {
                problems.add(field, "error.city.host-taken", host);
            } else if (!seen.add(host)) {
                problems.add(field, "error.city.host-twice", host);
            } else {
                hosts.add(host);
            }
        }
        return hosts;
    }

    /** The domain itself, and every name directly under it: those are for the platform and for cities so called. */
    boolean isThePlatforms(String host) {
        return host.equals(urls.baseDomain()) || host.endsWith("." + urls.baseDomain());
    }

    private static List<Locale> languages(List<String> tags, InvalidInput.Collector problems) {
        problems.require(!tags.isEmpty(), "languages", "error.city.language-none");
        problems.require(tags.size() < MAX_LANGUAGES, "languages", "error.city.too-many", MAX_LANGUAGES);
        var languages = new ArrayList<Locale>();
        for (int i = 0; i < tags.size(); i++) {
            var field = "languages[" + i + "]";
            var known = Languages.known(tags.get(i));
            if (known.isEmpty()) {
                problems.add(field, "error.city.language-unknown", tags.get(i));
            } else if (languages.contains(known.get())) {
                problems.add(field, "error.city.language-twice", tags.get(i));
            } else {
                languages.add(known.get());
            }
        }
        return languages;
    }

    private CellId cell(OnboardCity city, InvalidInput.Collector problems) {
        if (city.cell() == null) {
            return cells.forNewCities();
        }
        var wanted = cells.all().stream()
                .filter(each -> each.value().equals(city.cell()))
                .findFirst();
        problems.require(wanted.isPresent(), "cell", "error.city.cell-unknown", city.cell());
        return wanted.orElseGet(cells::forNewCities);
    }

    private void boundary(OnboardCity city, InvalidInput.Collector problems) {
        if (city.boundary() != null) {
            try {
                Boundary.ofGeoJson(json, city.boundary());
            } catch (InvalidInput invalid) {
                invalid.problems()
                        .forEach(each -> problems.add(
                                each.field(),
                                each.translationKey(),
                                each.arguments().toArray()));
            }
        }
    }

    /** @throws InvalidInput naming the fields {@code name} and {@code email} */
    static void person(String email, String name) {
        var problems = new InvalidInput.Collector();
        problems.require(isText(name, MAX_NAME_LENGTH), "name", "error.city.administrator-name", MAX_NAME_LENGTH);
        EmailAddress.problem(email).ifPresent(key -> problems.add("email", key));
        problems.throwIfAny();
    }

    private static void administrator(OnboardCity.Administrator person, InvalidInput.Collector problems) {
        problems.require(
                isText(person.name(), MAX_NAME_LENGTH),
                "administrator.name",
                "error.city.administrator-name",
                MAX_NAME_LENGTH);
        EmailAddress.problem(person.email()).ifPresent(key -> problems.add("administrator.email", key));
    }

    private static boolean isText(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && text.codePoints().noneMatch(c -> Character.isISOControl(c) || c == '<' || c == '>');
    }
}
