package city.plaza.web.pages.frame;

import city.plaza.sla.SlaTargets;
import city.plaza.tenancy.Tenants;
import city.plaza.web.kit.I18n;
import city.plaza.web.kit.time.HumanizedTime;
import city.plaza.web.pages.services.ServiceModelFactory;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives the pages words and times for one reader in the current city. */
@Component
public class Readers {

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

    public I18n i18n(Locale reader) {
        return (key, values) -> messages.getMessage(key, values, reader);
    }

    public HumanizedTime time(Locale reader) {
        return new HumanizedTime(i18n(reader), reader, tenants.current().zone(), clock);
    }

    public ZoneId zone() {
        return tenants.current().zone();
    }

    public ServiceModelFactory cards(Locale reader) {
        return new ServiceModelFactory(tenants.current(), reader, i18n(reader), time(reader), targets);
    }
}
