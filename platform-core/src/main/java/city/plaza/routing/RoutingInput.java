package city.plaza.routing;

import city.plaza.catalog.ServiceCode;
import city.plaza.location.AreaKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts about a report that rules match on.
 *
 * @param areas where the place lies; none if there is no point
 * @param answers by the code of the attribute
 * @param at when the report came in
 */
public record RoutingInput(ServiceCode service, Set<AreaKey> areas, Map<String, List<String>> answers, Instant at) {

    public RoutingInput {
        areas = Set.copyOf(areas);
        answers = Map.copyOf(answers);
    }
}
