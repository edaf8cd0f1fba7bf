package city.plaza.onboarding.spi;

import city.plaza.tenancy.CellId;
import city.plaza.tenancy.TenantId;

/**
 * Makes a city's schema, in the cell that the registry names, and the role that may touch it.
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

    /**
     * Bring many schemas of a cell to the present version, several at a time; what is learnt of one serves the others.
     *
     * <p>A schema comes out as {@link #provision} would leave it. Where that can be told beforehand, a schema that does not
     * come out right stays as it was.
     */
    UpgradeSource upgrades(CellId cell);

    /** The version that schemas have after {@link #provision}. */
    String currentVersion();

    /** A digest of the structure that the city's schema has now. */
    String fingerprint(TenantId tenant);

    /** The digest that a schema has which is freshly made in a cell, at the present version. */
    String referenceFingerprint(CellId cell);

    /** Drop the schema and the role with everything in it; a missing one is no error. */
    void drop(TenantId tenant);

    /** Gives everybody who upgrades schemas at the same time something to do so with. */
    @FunctionalInterface
    interface UpgradeSource {
        Upgrade open();
    }

    /** Upgrades schemas one after the other; for one thread. */
    interface Upgrade extends AutoCloseable {

        /**
         * Bring a schema to the present version.
         *
         * @param fingerprint what its structure must come out as
         * @return whether it did
         */
        boolean bring(TenantId tenant, String fingerprint);

        @Override
        void close();
    }
}
