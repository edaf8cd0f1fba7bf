package city.plaza.outbox;

import city.plaza.tenancy.TenantId;

/** Something that happened in a city. Carries ids and facts, never personal data. */
public interface Fact {

    TenantId tenant();
}
