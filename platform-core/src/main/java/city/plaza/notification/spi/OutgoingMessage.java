package city.plaza.notification.spi;

import city.plaza.tenancy.TenantId;
import java.util.Locale;
import java.util.UUID;

/**
 * A whole message, ready to leave.
 *
 * @param id the same at every attempt, so that whoever receives it twice can tell
 * @param recipient an address of the content's channel, such as an e-mail address
 */
public record OutgoingMessage(UUID id, TenantId tenant, String recipient, Locale language, MessageContent content) {}
