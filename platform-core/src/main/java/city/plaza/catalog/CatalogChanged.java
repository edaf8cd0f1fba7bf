package city.plaza.catalog;

import city.plaza.tenancy.TenantId;

/** A city's catalog is no longer what it was. */
public record CatalogChanged(TenantId tenant) {}
