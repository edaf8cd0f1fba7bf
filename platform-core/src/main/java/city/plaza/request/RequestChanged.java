package city.plaza.request;

import city.plaza.tenancy.TenantId;

/**
 * A request is no longer what screens show. Published within the transaction that changed it; whoever shows requests
 * looks again after the commit.
 */
public record RequestChanged(TenantId tenant, RequestNumber number) {}
