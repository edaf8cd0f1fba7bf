package city.plaza;

import city.plaza.tenancy.TenantId;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.RedisOperations;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The words the architecture tests are written with. */
final class HouseRules {

    /** What views and adapters call; tenancy only lends use cases their means: secrets, transactions, addresses. */
    static final DescribedPredicate<JavaClass> ARE_USE_CASES = DescribedPredicate.describe(
            "are use cases",
            type -> type.isAnnotatedWith(Component.class)
                    && type.getModifiers().contains(JavaModifier.PUBLIC)
                    && !type.getPackageName().startsWith("city.plaza.web")
                    && !type.getPackageName().startsWith("city.plaza.cli")
                    && !type.getPackageName().startsWith("city.plaza.infrastructure")
                    && !type.getPackageName().equals("city.plaza.tenancy")
                    && isExposed(type.getPackage()));

    /** The packages of features that are split; each package is a part, the root too. */
    static final SliceAssignment PARTS_OF_FEATURES = new SliceAssignment() {
        private final Set<String> split = Set.of("history", "location", "notification", "cli");

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            var names = type.getPackageName().split("\\.");
            return names.length > 2 && split.contains(names[2])
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "the parts of " + split;
        }
    };

    static final DescribedPredicate<JavaClass> SPEAK_TO_REDIS = DescribedPredicate.describe(
            "speak to Redis",
            type -> type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(each -> each.getTargetClass().isAssignableTo(RedisOperations.class)));

    static final DescribedPredicate<JavaClass> NOT_CONFIGURATION =
            DescribedPredicate.describe("no configuration", type -> !type.isMetaAnnotatedWith(Configuration.class));

    /** Spring's life cycle, a listener, a port: who calls such a method is said where it is declared. */
    static final DescribedPredicate<JavaMethod> NOT_PRESCRIBED_BY_A_FRAMEWORK = DescribedPredicate.describe(
            "are not prescribed by an interface",
            method -> method.getOwner().getAllRawInterfaces().stream()
                    .flatMap(contract -> contract.getMethods().stream())
                    .noneMatch(declared -> declared.getName().equals(method.getName())));

    /** Maps by city, or by what belongs to one city such as its realm, that are no caches of a city's data. */
    static final Map<String, String> OTHER_MAPS_BY_CITY = Map.of(
            "city.plaza.tenancy.CityCache", "the cache itself",
            "city.plaza.tenancy.Tenants$Snapshot", "the list of cities, replaced as a whole",
            "city.plaza.onboarding.OnboardingWatch", "who looks on, not what was read",
            "city.plaza.web.staff.QueueChanges", "who looks on, not what was read",
            "city.plaza.web.metrics.DeadLetterGauge", "what a meter shows until it is counted again",
            "city.plaza.web.security.CityRegistrations", "follows from the realm alone, and never changes with it",
            "city.plaza.web.security.HostTokens", "a realm's signing keys, which its reader keeps up to date",
            "city.plaza.web.security.KeycloakAvailability", "guarded values by realm, each for seconds");

    static final DescribedPredicate<JavaField> ARE_MAPS_BY_CITY =
            DescribedPredicate.describe("are maps by city", field -> isMapByCity(field.getType()));

    static final ArchCondition<JavaMethod> SAY_WHO_MAY_CALL_THEM = condition(
            "carry @PermitAll or @RolesAllowed",
            method -> method.isAnnotatedWith(PermitAll.class) || method.isAnnotatedWith(RolesAllowed.class),
            JavaMethod::getFullName);

    static final ArchCondition<JavaClass> BE_RECORDS_WITH_A_TENANT = condition(
            "be records with a TenantId",
            type -> type.isRecord()
                    && type.getFields().stream()
                            .anyMatch(field -> field.getRawType().isEquivalentTo(TenantId.class)),
            JavaClass::getName);

    static final ArchCondition<JavaClass> RESIDE_IN_A_NULL_MARKED_PACKAGE = condition(
            "reside in a package that is @NullMarked",
            type -> type.getPackage().isAnnotatedWith(NullMarked.class),
            type -> "the package of " + type.getName());

    private HouseRules() {}

    /** Other modules reach a feature's root and its named interfaces, and nothing else. */
    private static boolean isExposed(JavaPackage place) {
        return place.isAnnotatedWith(ApplicationModule.class) || place.isAnnotatedWith(NamedInterface.class);
    }

    private static boolean isMapByCity(JavaType type) {
        if (!(type instanceof JavaParameterizedType generic)) {
            return false;
        }
        var arguments = generic.getActualTypeArguments();
        boolean map = generic.toErasure().isAssignableTo(Map.class)
                || generic.toErasure().isAssignableTo("com.github.benmanes.caffeine.cache.Cache");
        return (map && isOfOneCity(arguments.getFirst().toErasure()))
                || arguments.stream().anyMatch(HouseRules::isMapByCity);
    }

    /** A city's id, or a record that carries it. */
    private static boolean isOfOneCity(JavaClass key) {
        return key.isEquivalentTo(TenantId.class)
                || (key.isRecord()
                        && key.getFields().stream()
                                .anyMatch(field -> field.getRawType().isEquivalentTo(TenantId.class)));
    }

    private static <T> ArchCondition<T> condition(
            String wanted, Predicate<T> fulfilled, java.util.function.Function<T, String> name) {
        return new ArchCondition<>(wanted) {
            @Override
            public void check(T item, ConditionEvents events) {
                if (!fulfilled.test(item)) {
                    events.add(SimpleConditionEvent.violated(item, name.apply(item) + " does not " + wanted));
                }
            }
        };
    }
}
