package city.plaza.infrastructure.persistence;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Tells Hibernate whose data the current work may touch. */
final class CurrentScope implements CurrentTenantIdentifierResolver<String> {

    @Override
    public String resolveCurrentTenantIdentifier() {
        return DatabaseScope.current();
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
