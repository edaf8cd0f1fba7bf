package city.plaza.tenancy;

/** The list of cities changed: a new one, a new host, another state. Every node must look again. */
public record TenantsChanged() {}
