package city.plaza.configuration.draft;

import city.plaza.configuration.ConfigurationSection;
import city.plaza.shared.RuleViolation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody else changed an item after this person opened it. */
public final class DraftConflict extends RuleViolation {

    private final String by;
    private final @Nullable Instant at;

    public DraftConflict(ConfigurationSection<?> section, String key, String by, @Nullable Instant at) {
        super(
                "Cannot change %s/%s: it is no longer what was seen, expected the present version"
                        .formatted(section, key),
                "error.configuration.changed-meanwhile",
                key,
                by);
        this.by = by;
        this.at = at;
    }

    /** Whose change it was; empty if it is not known. */
    public String by() {
        return by;
    }

    /** When the other change was made, if it is known. */
    public @Nullable Instant at() {
        return at;
    }
}
