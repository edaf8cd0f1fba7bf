package city.plaza.web.pages.services;

import city.plaza.catalog.Catalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.request.Priority;
import city.plaza.shared.Languages;
import city.plaza.shared.LocalizedText;
import city.plaza.sla.SlaTargets;
import city.plaza.tenancy.City;
import city.plaza.web.kit.I18n;
import city.plaza.web.kit.time.HumanizedTime;
import city.plaza.web.kit.time.TargetDurationFormatter;
import city.plaza.web.pages.frame.LocalizedPhrase;
import city.plaza.web.routes.PublicRoutes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words a city's catalog for one reader. */
public final class ServiceModelFactory {

    private final City city;
    private final Locale reader;
    private final Locale page;
    private final I18n i18n;
    private final HumanizedTime time;
    private final SlaTargets targets;

    public ServiceModelFactory(City city, Locale reader, I18n i18n, HumanizedTime time, SlaTargets targets) {
        this.city = city;
        this.reader = reader;
        this.page = Languages.ofScreens(reader);
        this.i18n = i18n;
        this.time = time;
        this.targets = targets;
    }

    /** What the city wrote, in the reader's language if it did; absent where it wrote nothing. */
    @Nullable
    public LocalizedPhrase localized(LocalizedText text) {
        return LocalizedPhrase.of(text, reader, page, city.mainLanguage());
    }

    /** A name, which is its code where the city has written none. */
    public LocalizedPhrase named(LocalizedText name, String code) {
        var localizedPhrase = localized(name);
        return localizedPhrase != null ? localizedPhrase : new LocalizedPhrase(code, null, null);
    }

    ServiceCard card(ServiceType type) {
        return new ServiceCard(
                PublicRoutes.service(type.code()),
                type.presentation().icon(),
                named(type.name(), type.code().value()),
                localized(type.presentation().description()),
                usually(type.code())
                        .map(target -> i18n.text("page.service.within", target))
                        .orElse(null));
    }

    /** How long a service usually takes, if the city says. */
    public Optional<String> usually(ServiceCode code) {
        return targets.of(code, Priority.NORMAL).map(target -> TargetDurationFormatter.format(target, time, i18n));
    }

    List<ServiceCard> cards(List<ServiceType> types) {
        return types.stream().map(this::card).toList();
    }

    /** The topics that have something to offer. */
    List<Topic> topics(Catalog catalog) {
        return catalog.groups().stream()
                .map(group -> new Topic(
                        group.code(),
                        PublicRoutes.SERVICES + "#topic-" + group.code(),
                        group.icon(),
                        named(catalog.title(group), group.code()),
                        cards(catalog.offeredIn(group.code()))))
                .filter(topic -> !topic.services().isEmpty())
                .toList();
    }
}
