package city.plaza.location.maps;

import city.plaza.outbox.Fact;
import city.plaza.tenancy.TenantId;

/** The outlines of a city's areas have changed, so places may lie in other areas. */
public record AreaOutlinesChanged(TenantId tenant) implements Fact {}
