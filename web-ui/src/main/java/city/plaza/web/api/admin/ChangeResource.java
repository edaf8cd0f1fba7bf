package city.plaza.web.api.admin;

import city.plaza.configuration.Change;
import city.plaza.configuration.draft.DraftChange;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A difference, as machines see it.
 *
 * @param name by which it is chosen, such as {@code services/pothole}
 * @param key which of the part's things; {@code *} for their order
 * @param fields what differs in a thing that was changed
 * @param by who made it, where that is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeResource(
        String name,
        String part,
        String key,
        Change.Kind kind,
        List<Change.Field> fields,
        @Nullable String by,
        @Nullable Instant at) {

    static ChangeResource of(DraftChange drafted) {
        return of(drafted.change(), drafted.by(), drafted.at());
    }

    static List<ChangeResource> all(List<Change> changes) {
        return changes.stream().map(change -> of(change, null, null)).toList();
    }

    private static ChangeResource of(Change change, @Nullable String by, @Nullable Instant at) {
        return new ChangeResource(
                change.name(), change.part().code(), change.key(), change.kind(), change.fields(), by, at);
    }
}
