package city.plaza.location;

import city.plaza.tenancy.TenantId;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The areas of the cities asked about last, up to a number of points in all. */
final class RememberedAreas {

    private final int mostVertices;
    private final SequencedMap<TenantId, Areas.Known> cities = new LinkedHashMap<>(16, 0.75f, true);
    private int vertices;
    private long changes;

    RememberedAreas(int mostVertices) {
        this.mostVertices = mostVertices;
    }

    synchronized Areas.@Nullable Known of(TenantId tenant) {
        return cities.get(tenant);
    }

    /** How often anything was forgotten; what was read before the last time is not to be kept. */
    synchronized long changes() {
        return changes;
    }

    /** @param change what {@link #changes} said before reading began */
    synchronized void keep(TenantId tenant, Areas.Known known, long change) {
        if (change != changes) {
            return;
        }
        drop(tenant);
        cities.put(tenant, known);
        vertices += known.vertices();
        // The city asked about is never dropped, however large it is.
        while (vertices > mostVertices && cities.size() > 1) {
            drop(cities.firstEntry().getKey());
        }
    }

    synchronized void forget(TenantId tenant) {
        changes++;
        drop(tenant);
    }

    private void drop(TenantId tenant) {
        var dropped = cities.remove(tenant);
        if (dropped != null) {
            vertices -= dropped.vertices();
        }
    }
}
