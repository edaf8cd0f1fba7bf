package city.plaza.notification;

import city.plaza.notification.outbound.PreferenceStore;
import city.plaza.notification.preferences.MessagePreferences;
import city.plaza.notification.spi.MessageChannel;
import city.plaza.request.RequestNumber;
import city.plaza.request.correspondence.EmailOptOut;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets whoever was written to about a request choose how the city writes to them, about this request and all others. */
@Component
public class RecipientPreferences {

    private final EmailOptOut emails;
    private final PreferenceStore preferences;

    RecipientPreferences(EmailOptOut emails, PreferenceStore preferences) {
        this.emails = emails;
        this.preferences = preferences;
    }

    /**
     * How the recipient of e-mails about a request wants to hear from the city.
     *
     * @return empty for a wrong secret as for a wrong number, and where no address was given
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<MessagePreferences> find(RequestNumber number, String secret) {
        return emails.address(number, secret).map(address -> preferences.of(MessageChannel.EMAIL, address));
    }

    /** Choose anew; false for a wrong secret as for a wrong number, and where no address was given. */
    @PermitAll
    @Transactional
    public boolean choose(RequestNumber number, String secret, MessagePreferences chosen) {
        var address = emails.address(number, secret);
        address.ifPresent(found -> preferences.save(MessageChannel.EMAIL, found, chosen));
        return address.isPresent();
    }
}
