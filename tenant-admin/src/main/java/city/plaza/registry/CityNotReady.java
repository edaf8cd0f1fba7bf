package city.plaza.registry;

import city.plaza.shared.RuleViolation;
import city.plaza.tenancy.TenantState;

/** A city is not in a state that allows what was attempted. */
public final class CityNotReady extends RuleViolation {

    CityNotReady(String attempted, String city, TenantState actual) {
        super("Cannot " + attempted + " city " + city + ": it is " + actual, "error.city-not-ready", city);
    }
}
