package city.plaza.tenancy;

/** Whether a city's doors are open. */
public enum TenantState {
    /** Being set up; nobody but operators sees it. */
    ONBOARDING,
    /** Open to everyone. */
    ACTIVE,
    /** Closed by an operator; visitors see the city's own notice, data stays. */
    SUSPENDED
}
