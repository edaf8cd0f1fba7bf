package city.plaza.onboarding.spi;

/** Makes the platform's own schema and roles; may be repeated, and what a crash leaves half done, the next call completes. */
public interface PlatformProvisioner {

    /**
     * Bring the platform's schema to the present version.
     *
     * @return the version it now has
     */
    String provision();
}
