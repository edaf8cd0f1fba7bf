package city.plaza.notice;

import city.plaza.tenancy.TenantId;

/** A city says something else than before. */
public record NoticesChanged(TenantId tenant) {}
