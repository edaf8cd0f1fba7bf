package city.plaza.configuration.draft;

/**
 * An item as somebody saw it, with its version.
 *
 * @param version to be handed back when changing it, so that nobody else's change is written over unseen
 */
public record Versioned<T>(T thing, String version) {}
