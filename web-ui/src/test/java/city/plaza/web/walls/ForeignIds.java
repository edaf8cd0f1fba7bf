package city.plaza.web.walls;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What each variable in an address is at the neighbour's. */
final class ForeignIds {

    private static final String SHARED = "the same in every city";

    /** Variables that tell how or of which kind, and not which. */
    private static final Set<String> KINDS = Set.of("part", "format");

    /** By the beginning of the address and the variable's name; the first that fits counts. */
    private final Map<String, String> known = new LinkedHashMap<>();

    ForeignIds(Neighbour.Reported reported, String logo, UUID key, String slug, String subject) {
        var request = reported.request();
        known.put("/requests number", request.number().value());
        known.put("/requests/{number}/letters secret", reported.stop());
        known.put("/requests secret", request.secret());
        known.put("/requests photo", reported.photo().toString());
        known.put("/staff/requests number", request.number().value());
        known.put("/staff/requests photo", reported.photo().toString());
        known.put("/open311 number", request.number().value());
        known.put("/open311 token", request.id().toString());
        known.put("/open311 photo", reported.photo().toString());
        known.put("/open311 code", Neighbour.CODE);
        known.put("/open311 format", "json");
        known.put("/services code", Neighbour.CODE);
        known.put("/knowledge code", Neighbour.CODE);
        known.put("/geo/areas layer", Neighbour.CODE);
        known.put("/brand id", logo);
        known.put("/api/admin/parts part", "departments");
        known.put("/api/admin/parts key", Neighbour.CODE);
        known.put("/api/admin/api-keys id", key.toString());
        known.put("/api/admin/publications number", "1");
        known.put("/api/operator/cities slug", slug);
        known.put("/cities slug", slug);
        known.put("/admin/people key", subject);
        known.put("/admin/city key", "fr");
        known.put("/admin key", Neighbour.CODE);
        // Templates belong to the platform, and a notice says the same wherever it is read.
        known.put("/api/admin/templates code", SHARED);
        known.put("/notice name", SHARED);
        known.put("/api/openapi group", SHARED);
    }

    /** Whether something of one city is meant by the address, and not by a query, which finds nothing instead. */
    boolean areIn(Endpoint endpoint) {
        return endpoint.variables().stream()
                .anyMatch(each -> !KINDS.contains(each) && !find(endpoint, each).equals(SHARED));
    }

    /** The endpoint's address for the neighbour's thing. */
    String fill(Endpoint endpoint) {
        return endpoint.filled(each -> find(endpoint, each).replace(SHARED, Neighbour.CODE));
    }

    /** What follows the question mark: the neighbour's number where one is asked for, else its code for everything. */
    String asked(String parameter) {
        return switch (parameter) {
            case "number" -> Objects.requireNonNull(known.get("/requests number"));
            case "object" -> "departments/" + Neighbour.CODE;
            case "before", "most" -> "1";
            default -> Neighbour.CODE;
        };
    }

    private String find(Endpoint endpoint, String variable) {
        return known.entrySet().stream()
                .filter(each -> endpoint.pattern()
                                .startsWith(
                                        each.getKey().substring(0, each.getKey().indexOf(' ')))
                        && each.getKey().endsWith(" " + variable))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new AssertionError("Say here what the neighbour's {" + variable + "} is in "
                        + endpoint + ", or that it is " + SHARED));
    }
}
