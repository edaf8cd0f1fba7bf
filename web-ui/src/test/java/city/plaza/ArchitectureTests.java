package city.plaza;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.outbox.Fact;
import city.plaza.tenancy.CityKey;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;

/** The rules of the house that no compiler knows. */
class ArchitectureTests {

    /** Plaza as it is shipped: classes of every Maven module, those of tests left out. */
    private static final ImportOption AS_SHIPPED =
            place -> ImportOption.Predefined.DO_NOT_INCLUDE_TESTS.includes(place) && !place.contains("-tests.jar");

    private static final JavaClasses PLAZA =
            new ClassFileImporter().withImportOption(AS_SHIPPED).importPackages("city.plaza");

    private static final String[] INNER_MODULES_ARE_NOT = {
        "city.plaza.web..", "city.plaza.cli..", "city.plaza.infrastructure.."
    };

    @Test
    void modulesImportOnlyWhatTheyDeclare() {
        ApplicationModules.of(PlazaApplication.class, AS_SHIPPED).verify();
    }

    @Test
    void entitiesStayInTheirFeature() {
        holds(classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .notBePublic()
                .because("outside their feature travel records; an entity that leaks is changed by whoever holds it"));
    }

    @Test
    void repositoriesStayInTheirFeature() {
        holds(classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .because("whoever holds a repository goes around the use case and its rules"));
    }

    @Test
    void useCasesSayWhoMayCallThem() {
        holds(methods()
                .that()
                .arePublic()
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat(HouseRules.ARE_USE_CASES)
                .and(HouseRules.NOT_PRESCRIBED_BY_A_FRAMEWORK)
                .should(HouseRules.SAY_WHO_MAY_CALL_THEM)
                .because("a rule holds for every way in, whatever a view shows or hides"));
    }

    @Test
    void transactionsBeginInUseCases() {
        holds(
                noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAnyPackage(INNER_MODULES_ARE_NOT)
                        .should()
                        .beAnnotatedWith(Transactional.class)
                        .because(
                                "a transaction around a page or an adapter would hold a connection while it talks to the world"));
        holds(
                noClasses()
                        .that()
                        .resideInAnyPackage(INNER_MODULES_ARE_NOT)
                        .should()
                        .beAnnotatedWith(Transactional.class)
                        .because(
                                "a transaction around a page or an adapter would hold a connection while it talks to the world"));
    }

    /** What each part of the feature {@code request} may import of the others; the empty name is the root. */
    private static final Map<String, Set<String>> PARTS_OF_REQUEST = Map.of(
            "report", Set.of(),
            "", Set.of("report"),
            "rows", Set.of("", "report"),
            "queue", Set.of("", "report", "rows"),
            "publicdata", Set.of("", "report", "rows"),
            "tracking", Set.of("", "report", "rows", "publicdata"),
            "correspondence", Set.of("", "report", "rows", "tracking"),
            "imported", Set.of("", "report"),
            "planning", Set.of("", "report", "rows"));

    @Test
    void partsOfRequestImportOneWay() {
        PARTS_OF_REQUEST.forEach((part, imports) -> holds(noClasses()
                .that()
                .resideInAPackage(partOfRequest(part))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PARTS_OF_REQUEST.keySet().stream()
                        .filter(other -> !other.equals(part) && !imports.contains(other))
                        .map(ArchitectureTests::partOfRequest)
                        .toArray(String[]::new))
                .because("what reads requests can be changed without those who change them")));
    }

    private static String partOfRequest(String part) {
        return part.isEmpty() ? "city.plaza.request" : "city.plaza.request." + part;
    }

    @Test
    void partsOfAFeatureImportOneWay() {
        holds(slices().assignedFrom(HouseRules.PARTS_OF_FEATURES)
                .should()
                .beFreeOfCycles()
                .because("packages that import each other are one package in two folders"));
    }

    @Test
    void adaptersDoNotSeeTheirSiblings() {
        holds(slices().matching("city.plaza.infrastructure.(*)..")
                .should()
                .notDependOnEachOther()
                .because("each outside system can be exchanged without touching another's adapter"));
    }

    @Test
    void personasDoNotSeeTheirSiblings() {
        holds(slices().matching("city.plaza.web.(resident|staff|callcentre|cityadmin|operator)..")
                .should()
                .notDependOnEachOther()
                .because("what two personas share belongs to web.kit"));
    }

    @Test
    void onlyPersistenceSeesHibernatesTenancy() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("city.plaza.infrastructure.persistence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.hibernate.context.spi..",
                        "org.hibernate.engine.jdbc.connections..",
                        "org.hibernate.boot.model.relational..",
                        "org.hibernate.tenant..")
                .because("which schema a statement meets is decided in one place"));
    }

    @Test
    void timeComesFromAClock() {
        for (var type : new Class<?>[] {
            Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class
        }) {
            holds(noClasses().should().callMethod(type, "now").because("tests must be able to stand at any moment"));
        }
        holds(noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .because("tests must be able to stand at any moment"));
        holds(noClasses()
                .that(HouseRules.NOT_CONFIGURATION)
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("one clock is made and injected everywhere"));
    }

    @Test
    void factsCarryTheirCity() {
        holds(classes()
                .that(assignableTo(Fact.class))
                .and()
                .areNotInterfaces()
                .should(HouseRules.BE_RECORDS_WITH_A_TENANT)
                .because("a fact travels away from the transaction that knew the city"));
    }

    @Test
    void whatIsInRedisSaysWhoseItIs() {
        holds(classes()
                .that(HouseRules.SPEAK_TO_REDIS)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(CityKey.class)
                .because("a key without its city would be everybody's"));
    }

    @Test
    void whatIsRememberedOfCitiesIsInTheirOneCache() {
        holds(noFields()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.describe(
                        "have no reason of their own",
                        type -> !HouseRules.OTHER_MAPS_BY_CITY.containsKey(type.getName())))
                .should(ArchCondition.from(HouseRules.ARE_MAPS_BY_CITY))
                .because("a hand-made cache puts old values back, is never emptied, or holds up every thread"));
        assertThat(HouseRules.OTHER_MAPS_BY_CITY.keySet())
                .as("reasons are given only where there is such a map")
                .allMatch(name -> PLAZA.get(name).getFields().stream().anyMatch(HouseRules.ARE_MAPS_BY_CITY));
    }

    @Test
    void whatIsDoneAfterACommitIsSaidInOneWay() {
        holds(noClasses()
                .that()
                .doNotHaveSimpleName("AfterCommit")
                .and()
                .haveNameNotMatching("city\\.plaza\\.shared\\.AfterCommit\\$.*")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(TransactionSynchronization.class)
                .because("a fact or an announcement that is published by hand is published twice, or too early"));
    }

    @Test
    void whatIsCountedSaysWhoseItIs() {
        holds(noClasses()
                .that()
                .doNotHaveSimpleName("CityMeters")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer.core..", "io.micrometer.observation..")
                .because("a number without its city is everybody's, and tells one of the others"));
    }

    @Test
    void whatOpensSomethingIsNotShown() {
        holds(classes()
                .that(SecretRules.HOLD_A_SECRET)
                .should(SecretRules.SAY_THEMSELVES_WHAT_THEY_ARE)
                .because("whatever holds a secret is logged whole one day"));
    }

    @Test
    void packagesAreNullMarked() {
        holds(classes()
                .should(HouseRules.RESIDE_IN_A_NULL_MARKED_PACKAGE)
                .because("what may be absent is written down where it may be"));
    }

    @Test
    void namesSayWhatAClassIsFor() {
        holds(noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|Dto)")
                .because("such a name fits any class, and a service is what a city offers"));
    }

    @Test
    void viewsArePrivateToTheirPersona() {
        holds(classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .notBePublic()
                .because("a persona's navigation is its public face; nobody else builds its addresses"));
    }

    @Test
    void layoutsDoNotKnowTheirViews() {
        holds(
                noClasses()
                        .that()
                        .areAssignableTo(RouterLayout.class)
                        .should()
                        .dependOnClassesThat()
                        .areAnnotatedWith(Route.class)
                        .because(
                                "a screen registers itself in the menu; a frame that names its screens grows with each of them"));
    }

    @Test
    void viewsReadThroughUseCases() {
        holds(noClasses()
                .that(resideInAPackage("city.plaza.web.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "jakarta.persistence..", "javax.sql..")
                .because("a query in a page escapes the use case and its permission"));
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(false).check(PLAZA);
    }
}
