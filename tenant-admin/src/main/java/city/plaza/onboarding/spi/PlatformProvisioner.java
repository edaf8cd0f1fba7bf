package city.plaza.onboarding.spi;

import city.plaza.tenancy.CellId;

/**
 * Makes the schemas and roles that are no city's. May be repeated, and what a crash leaves half done, the next call
 * completes.
 */
public interface PlatformProvisioner {

    /** Bring schema {@code control} to the present version. */
    void provisionControl();

    /** Bring schema {@code cell} of one cell to the present version. */
    void provisionCell(CellId cell);
}
