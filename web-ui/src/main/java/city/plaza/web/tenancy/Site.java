package city.plaza.web.tenancy;

import city.plaza.tenancy.City;

/** What answers at a host. */
public sealed interface Site {

    /** A city's portal, whatever its state. */
    record OfCity(City city) implements Site {}

    /** The operators' console. */
    record Console() implements Site {}

    /** Nothing. */
    record Unknown() implements Site {}
}
