package city.plaza.location;

import city.plaza.tenancy.TenantId;

/** A city's map is no longer what it was: a layer was put, removed or moved. */
public record AreasChanged(TenantId tenant) {}
