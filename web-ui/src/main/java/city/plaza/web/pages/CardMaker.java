package city.plaza.web.pages;

import city.plaza.catalog.Catalog;
import city.plaza.catalog.ServiceType;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.City;
import city.plaza.web.kit.PeoplesTime;
import city.plaza.web.kit.Words;
import city.plaza.web.layout.ReaderLanguage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words a city's catalog for one reader. */
final class CardMaker {

    private final City city;
    private final Locale reader;
    private final Locale page;
    private final Words words;
    private final PeoplesTime time;

    CardMaker(City city, Locale reader, Words words, PeoplesTime time) {
        this.city = city;
        this.reader = reader;
        this.page = ReaderLanguage.ofWords(reader);
        this.words = words;
        this.time = time;
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
                type.target() == null ? null : words.say("page.service.within", time.say(type.target())));
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
