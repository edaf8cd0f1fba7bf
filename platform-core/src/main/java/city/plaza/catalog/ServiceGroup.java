package city.plaza.catalog;

import city.plaza.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A topic that services are found under.
 *
 * @param parent the code of the topic this one belongs to, which belongs to none itself
 */
public record ServiceGroup(
        String code,
        String icon,
        LocalizedText name,
        @Nullable String parent) {

    /** A topic that belongs to no other. */
    public ServiceGroup(String code, String icon, LocalizedText name) {
        this(code, icon, name, null);
    }

    public ServiceGroup withName(LocalizedText other) {
        return new ServiceGroup(code, icon, other, parent);
    }

    public ServiceGroup withIcon(String other) {
        return new ServiceGroup(code, other, name, parent);
    }

    public ServiceGroup withParent(@Nullable String other) {
        return new ServiceGroup(code, icon, name, other);
    }
}
