package city.plaza.configuration.publishing;

import city.plaza.outbox.Fact;
import city.plaza.tenancy.TenantId;

/**
 * A city's configuration went live: what lies outside its schema has to follow, such as its sign-in pages.
 *
 * @param version the number of the version
 */
public record ConfigurationPublished(TenantId tenant, int version) implements Fact {}
