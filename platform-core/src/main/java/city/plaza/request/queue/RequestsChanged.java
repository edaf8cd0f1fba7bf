package city.plaza.request.queue;

import city.plaza.request.RequestNumber;
import city.plaza.tenancy.TenantId;
import java.util.Set;

/**
 * Requests of a city are no longer what screens show, on whichever node that happened; published after the commits.
 *
 * @param numbers at least one
 */
public record RequestsChanged(TenantId tenant, Set<RequestNumber> numbers) {

    public RequestsChanged {
        numbers = Set.copyOf(numbers);
    }
}
