package city.plaza.onboarding.spi;

/**
 * Makes the schemas and roles that are no city's: control, once a deployment, and cell, beside the cities. May be
 * repeated, and what a crash leaves half done, the next call completes.
 */
public interface PlatformProvisioner {

    /** Bring both schemas to the present version. */
    void provision();
}
