package city.plaza.web.pages;

import city.plaza.catalog.Catalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.request.Priority;
import city.plaza.shared.LocalizedText;
import city.plaza.sla.SlaTargets;
import city.plaza.tenancy.City;
import city.plaza.web.kit.PeoplesTime;
import city.plaza.web.kit.TargetWords;
import city.plaza.web.kit.Words;
import city.plaza.web.layout.ReaderLanguage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words a city's catalog for one reader. */
final class CardMaker {

    private final City city;
    private final Locale reader;
    private final Locale page;
    private final Words words;
    private final PeoplesTime time;
    private final SlaTargets targets;

    CardMaker(City city, Locale reader, Words words, PeoplesTime time, SlaTargets targets) {
        this.city = city;
        this.reader = reader;
        this.page = ReaderLanguage.ofWords(reader);
        this.words = words;
        this.time = time;
        this.targets = targets;
    }

    /** What the city wrote, in the reader's language if it did; absent where it wrote nothing. */
    @Nullable
    Said said(LocalizedText text) {
        return Said.of(text, reader, page, city.mainLanguage());
    }

    /** A name, which is its code where the city has written none. */
    Said named(LocalizedText name, String code) {
        var said = said(name);
        return said != null ? said : new Said(code, null, null);
    }

    ServiceCard card(ServiceType type) {
        return new ServiceCard(
                PublicPages.service(type.code()),
                type.icon(),
                named(type.name(), type.code().value()),
                said(type.description()),
                usually(type.code())
                        .map(target -> words.say("page.service.within", target))
                        .orElse(null));
    }

    /** How long a service usually takes, if the city says. */
    Optional<String> usually(ServiceCode code) {
        return targets.of(code, Priority.NORMAL).map(target -> TargetWords.say(target, time, words));
    }

    List<ServiceCard> cards(List<ServiceType> types) {
        return types.stream().map(this::card).toList();
    }

    /** The topics that have something to offer. */
    List<Topic> topics(Catalog catalog) {
        return catalog.groups().stream()
                .map(group -> new Topic(
                        group.code(),
                        PublicPages.SERVICES + "#topic-" + group.code(),
                        group.icon(),
                        named(catalog.title(group), group.code()),
                        cards(catalog.offeredIn(group.code()))))
                .filter(topic -> !topic.services().isEmpty())
                .toList();
    }
}
