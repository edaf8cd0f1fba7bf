package city.plaza.knowledge;

import city.plaza.tenancy.TenantId;

/** A city's articles are no longer what they were. */
public record KnowledgeChanged(TenantId tenant) {}
