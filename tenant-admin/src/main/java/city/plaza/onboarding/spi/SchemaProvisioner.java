package city.plaza.onboarding.spi;

import city.plaza.tenancy.TenantId;

/**
 * Makes a city's schema and the role that may touch it.
 *
 * <p>Every call may be repeated; a schema that is there already is brought to the present version. Not transactional: what
 * a crash leaves half done, the next call completes.
 */
public interface SchemaProvisioner {

    /**
     * Make the schema, its role and all its tables, and grant that role what it needs.
     *
     * @return the version the schema now has
     */
    String provision(TenantId tenant);

    /** The version that schemas have after {@link #provision}. */
    String currentVersion();

    /** A digest of the structure that the city's schema has now. */
    String fingerprint(TenantId tenant);

    /** The digest that a schema freshly made at the present version has. */
    String referenceFingerprint();

    /** Drop the schema and the role with everything in it; a missing one is no error. */
    void drop(TenantId tenant);
}
