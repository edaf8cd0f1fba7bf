package city.plaza.web.pages;

import city.plaza.sla.SlaTargets;
import city.plaza.tenancy.Tenants;
import city.plaza.web.kit.PeoplesTime;
import city.plaza.web.kit.Words;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives the pages words and times for one reader in the current city. */
@Component
class Readers {

    private final Tenants tenants;
    private final MessageSource messages;
    private final SlaTargets targets;
    private final Clock clock;

    Readers(Tenants tenants, MessageSource messages, SlaTargets targets, Clock clock) {
        this.tenants = tenants;
        this.messages = messages;
        this.targets = targets;
        this.clock = clock;
    }

    Words words(Locale reader) {
        return (key, values) -> messages.getMessage(key, values, reader);
    }

    PeoplesTime time(Locale reader) {
        return new PeoplesTime(words(reader), reader, tenants.current().zone(), clock);
    }

    ZoneId zone() {
        return tenants.current().zone();
    }

    CardMaker cards(Locale reader) {
        return new CardMaker(tenants.current(), reader, words(reader), time(reader), targets);
    }
}
