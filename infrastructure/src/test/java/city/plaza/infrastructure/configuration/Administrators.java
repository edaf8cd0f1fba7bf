package city.plaza.infrastructure.configuration;

import city.plaza.catalog.ServiceType;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.draft.ConfigurationDraft;
import city.plaza.configuration.draft.Versioned;
import city.plaza.configuration.publishing.ConfigurationPublisher;
import city.plaza.configuration.publishing.ConfigurationVersion;
import city.plaza.department.Department;
import city.plaza.department.DepartmentCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** People who configure a city, and what they do all day. */
final class Administrators {

    static final Actor.Person ADA = administrator("ada", "Ada Admin");
    static final Actor.Person BEN = administrator("ben", "Ben Boss");

    private final ConfigurationDraft draft;
    private final ConfigurationPublisher publisher;

    Administrators(ConfigurationDraft draft, ConfigurationPublisher publisher) {
        this.draft = draft;
        this.publisher = publisher;
    }

    static <T> T as(Actor actor, City city, Supplier<T> action) {
        return CurrentActor.callAs(actor, () -> TenantContext.<T, RuntimeException>callAs(city.id(), action::get));
    }

    static void does(Actor actor, City city, Runnable action) {
        as(actor, city, () -> {
            action.run();
            return true;
        });
    }

    Optional<ConfigurationVersion> publishes(Actor actor, City city, String note) {
        return as(actor, city, () -> publisher.publish(draft.current().version(), note));
    }

    Versioned<Department> opensDepartment(Actor actor, City city, String code, String name) {
        return as(actor, city, () -> draft.add(ConfigurationSection.DEPARTMENTS, department(code, name)));
    }

    Versioned<ServiceType> looksAt(Actor actor, City city, String service) {
        return as(
                actor,
                city,
                () -> draft.find(ConfigurationSection.SERVICES, service).orElseThrow());
    }

    static Department department(String code, String name) {
        return new Department(new DepartmentCode(code), code, LocalizedText.of(Locale.ENGLISH, name), null);
    }

    private static Actor.Person administrator(String subject, String name) {
        return new Actor.Person(subject, name, subject + "@example.org", Set.of(Role.CITY_ADMIN), Set.of());
    }
}
