package city.plaza.registry;

import city.plaza.tenancy.City;
import java.time.Instant;
import java.util.Optional;

/**
 * A city as its operators see it.
 *
 * @param schemaVersion the version its schema was last brought to; empty before there is one
 */
public record RegisteredCity(City city, Optional<String> schemaVersion, Instant createdAt) {}
