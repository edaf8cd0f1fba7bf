package city.plaza.tenancy;

/**
 * The list of cities changed: a new one, a new host, another state. Every node must look again.
 *
 * @param elsewhere whether another node changed it and told this one
 */
public record TenantsChanged(boolean elsewhere) {}
