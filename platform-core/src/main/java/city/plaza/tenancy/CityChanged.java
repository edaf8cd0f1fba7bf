package city.plaza.tenancy;

/**
 * What a city's people see changed, such as its catalog or its look. Every node must look again.
 *
 * @param elsewhere whether another node changed it and told this one
 */
public record CityChanged(TenantId tenant, boolean elsewhere) {}
