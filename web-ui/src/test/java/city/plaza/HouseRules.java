package city.plaza;

import city.plaza.tenancy.TenantId;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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
