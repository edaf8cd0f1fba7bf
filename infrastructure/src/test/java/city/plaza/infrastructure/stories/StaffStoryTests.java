package city.plaza.infrastructure.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.plaza.audit.AuditEntry;
import city.plaza.audit.AuditTrail;
import city.plaza.audit.AuditVerdict;
import city.plaza.audit.AuditVerifier;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.NotAllowed;
import city.plaza.identity.Role;
import city.plaza.identity.WorkScope;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.intake.ReportIntake;
import city.plaza.onboarding.spi.RealmProvisioner;
import city.plaza.onboarding.spi.RealmProvisioner.RealmSpec;
import city.plaza.request.RequestStatus;
import city.plaza.request.ServiceRequests;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.shared.InvalidInput;
import city.plaza.staff.AlreadyStaff;
import city.plaza.staff.Duties;
import city.plaza.staff.InvitePerson;
import city.plaza.staff.LastAdministrator;
import city.plaza.staff.LastLead;
import city.plaza.staff.OwnAdministration;
import city.plaza.staff.PersonChanged;
import city.plaza.staff.Staff;
import city.plaza.staff.StaffMember;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.CellTransactions;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator and the people of a city, on a real Keycloak. */
@PlazaTest
class StaffStoryTests {

    private static final Duties LEAD_OF_PARKS = new Duties(Set.of(Role.LEAD), Set.of("parks"));
    private static final Duties CLERK_OF_PARKS = new Duties(Set.of(Role.STAFF), Set.of("parks"));

    @Autowired
    TestCities cities;

    @Autowired
    RealmProvisioner realms;

    @Autowired
    Staff staff;

    @Autowired
    ReportIntake intake;

    @Autowired
    ServiceRequests requests;

    @Autowired
    DepartmentQueue queue;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditVerifier verifier;

    @Autowired
    CellTransactions cells;

    @Autowired
    JdbcClient jdbc;

    City city;
    Actor.Person ada;

    @BeforeAll
    static void keycloak() {
        LocalPlatform.shared().keycloak().start();
    }

    @BeforeEach
    void aCityWithAnAdministratorAlone() {
        city = cities.open(getClass(), "ogdenville");
        realms.remove(city.id());
        realms.provision(new RealmSpec(
                city.id(),
                city.name(),
                List.of(URI.create("http://" + city.mainHost() + ":8080")),
                city.languages(),
                "#14569e",
                ""));
        ada = person("ada@ogdenville.example", "Ada Admin", "city-admin");
    }

    private Actor.Person person(String email, String name, String role) {
        var subject = LocalPlatform.shared()
                .keycloak()
                .people()
                .put(city.id().value(), email, "correct horse battery", name, List.of(role), List.of());
        return new Actor.Person(subject, name, email, Set.of(Role.ofClaim(role).orElseThrow()), Set.of());
    }

    @Test
    void twentyClicksWhileTheDirectoryHangsHoldNoConnection() throws Exception {
        var gus = invite("Gus Gardener", "gus@ogdenville.example", CLERK_OF_PARKS);
        var refused = new AtomicInteger();
        signal("STOP");
        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 25; i++) {
                clicks.execute(() -> {
                    try {
                        act(() -> staff.change(gus, LEAD_OF_PARKS));
                    } catch (RuntimeException e) {
                        refused.incrementAndGet();
                    }
                });
            }
            await().atMost(Duration.ofSeconds(10)).until(() -> refused.get() == 24);
            var began = System.nanoTime();
            assertThat(cells.<Integer>read(
                            CellId.MAIN,
                            () -> jdbc.sql("select 1").query(Integer.class).single()))
                    .isOne();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
            signal("CONT");
        } finally {
            signal("CONT");
        }
        assertThat(act(() -> staff.find(gus.subject())).orElseThrow().duties()).isEqualTo(LEAD_OF_PARKS);
    }

    private static void signal(String name) throws Exception {
        var keycloak = ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains("--optimized"))
                .toList();
        assertThat(keycloak).isNotEmpty();
        for (var process : keycloak) {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    @Test
    void aDepartmentIsNeverLeftWithoutALead() {
        assertThat(codesWithoutLead()).containsExactly("public-works", "parks");
        var lena = invite("Lena Lead", "lena@ogdenville.example", LEAD_OF_PARKS);
        assertThat(TestMail.shared().to("lena@ogdenville.example", 1)).hasSize(1);
        assertThat(lena.expected()).isTrue();
        assertThat(codesWithoutLead()).containsExactly("public-works");

        assertThatThrownBy(() -> act(() -> staff.deactivate(lena))).isInstanceOfSatisfying(LastLead.class, refused -> {
            assertThat(refused.departments())
                    .extracting(each -> each.code().value())
                    .containsExactly("parks");
            assertThat(refused.arguments()).containsExactly("parks");
        });
        assertThatThrownBy(() -> act(() -> staff.change(lena, CLERK_OF_PARKS))).isInstanceOf(LastLead.class);
        assertThatThrownBy(() -> act(() -> staff.change(lena, new Duties(Set.of(Role.LEAD), Set.of("public-works")))))
                .isInstanceOf(LastLead.class);
        assertThat(act(() -> staff.find(lena.subject()))).contains(lena);

        var gus = invite("Gus Gardener", "gus@ogdenville.example", CLERK_OF_PARKS);
        var everywhere = act(() -> staff.change(gus, new Duties(Set.of(Role.LEAD), Set.of())));
        assertThat(codesWithoutLead()).isEmpty();
        var gone = act(() -> staff.deactivate(lena));
        assertThat(act(() -> staff.find(lena.subject()))).contains(gone);
        assertThat(gone.active()).isFalse();
        assertThatThrownBy(() -> act(() -> staff.deactivate(everywhere))).isInstanceOf(LastLead.class);
        assertThat(act(() -> staff.reactivate(gone)).active()).isTrue();
    }

    @Test
    void aCityIsNeverLeftWithoutAnAdministratorAndNobodyTakesItFromThemselves() {
        var me = act(() -> staff.find(ada.subject())).orElseThrow();
        assertThatThrownBy(() -> act(() -> staff.deactivate(me))).isInstanceOf(OwnAdministration.class);
        assertThatThrownBy(() -> act(() -> staff.change(me, CLERK_OF_PARKS))).isInstanceOf(OwnAdministration.class);
        assertThatThrownBy(() -> as(new Actor.Plaza("test"), () -> staff.deactivate(me)))
                .isInstanceOf(LastAdministrator.class);

        person("abe@ogdenville.example", "Abe Admin", "city-admin");
        var abe = only("abe");
        assertThat(act(() -> staff.change(abe, CLERK_OF_PARKS)).duties()).isEqualTo(CLERK_OF_PARKS);
        assertThatThrownBy(() -> as(TestCities.CLERK, () -> staff.page("", null, 0, 10)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoGoesLeavesTheirWorkToTheOthersAndStaysInHistory() {
        person("cleo@ogdenville.example", "Cleo Clerk", "staff");
        var cleo = only("cleo");
        var actor = new Actor.Person(cleo.subject(), cleo.name(), null, Set.of(Role.STAFF), Set.of());
        var hole = new Reporters(intake).insist(city, "hole-in-the-road").number();
        as(actor, () -> {
            requests.take(hole, 0);
            return hole;
        });

        act(() -> staff.deactivate(cleo));

        await().untilAsserted(() -> {
            var file = as(TestCities.CLERK, () -> queue.details(hole)).orElseThrow();
            assertThat(file.work().assignee()).isNull();
            assertThat(file.state().status()).isEqualTo(RequestStatus.ASSIGNED);
            assertThat(file.timeline())
                    .anySatisfy(step -> assertThat(step.staffName()).isEqualTo("Cleo Clerk"));
        });
    }

    @Test
    void everyActIsWrittenDownWithBeforeAndAfter() {
        var gus = invite("Gus Gardener", "gus@ogdenville.example", CLERK_OF_PARKS);
        var changed = act(() -> staff.change(gus, new Duties(Set.of(Role.STAFF, Role.AGENT), Set.of("parks"))));
        act(() -> staff.inviteAgain(changed));
        var gone = act(() -> staff.deactivate(changed));
        act(() -> staff.reactivate(gone));

        var entries = act(() -> trail.entries("people/" + gus.subject(), Long.MAX_VALUE, 10));
        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly(
                        "person.reactivated",
                        "person.deactivated",
                        "person.invited-again",
                        "person.changed",
                        "person.invited");
        assertThat(entries.get(3).before())
                .isEqualTo(
                        "{\"name\":\"Gus Gardener\",\"roles\":[\"staff\"],\"departments\":[\"parks\"],\"active\":true}");
        assertThat(entries.get(3).after())
                .isEqualTo(
                        "{\"name\":\"Gus Gardener\",\"roles\":[\"agent\",\"staff\"],\"departments\":[\"parks\"],\"active\":true}");
        assertThat(entries).allSatisfy(entry -> assertThat(entry.actorName()).isEqualTo("Ada Admin"));
        assertThat(act(() -> verifier.verify())).isInstanceOf(AuditVerdict.Sound.class);
    }

    @Test
    void refusesWhatWasNotSeenOrCannotBe() {
        var gus = invite("Gus Gardener", "gus@ogdenville.example", CLERK_OF_PARKS);
        act(() -> staff.change(gus, LEAD_OF_PARKS));
        assertThatThrownBy(() -> act(() -> staff.deactivate(gus))).isInstanceOf(PersonChanged.class);
        assertThatThrownBy(() -> invite("Gus Again", "GUS@ogdenville.example", CLERK_OF_PARKS))
                .isInstanceOf(AlreadyStaff.class);
        assertThatThrownBy(() -> invite("Zoe", "zoe@ogdenville.example", new Duties(Set.of(Role.STAFF), Set.of("zoo"))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Duties(Set.of(Role.OPERATOR), Set.of())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new InvitePerson("<b>", "nobody", Locale.ENGLISH, CLERK_OF_PARKS))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("name", "email"));
    }

    @Test
    void peopleCanBeGivenCertainTypesAndAreasOnly() {
        var narrow = new Duties(Set.of(Role.LEAD), new WorkScope(Set.of("parks"), Set.of("fallen-tree"), Set.of()));
        var lena = invite("Lena Lead", "lena@ogdenville.example", narrow);
        assertThat(lena.duties()).isEqualTo(narrow);
        assertThat(codesWithoutLead())
                .as("who leads a part leads no department")
                .contains("parks");

        var wide = act(() -> staff.change(lena, LEAD_OF_PARKS));
        assertThat(wide.duties().scope().services()).isEmpty();
        assertThat(codesWithoutLead()).doesNotContain("parks");
        assertThatThrownBy(() -> act(() -> staff.change(wide, narrow))).isInstanceOf(LastLead.class);

        for (var unknown : List.of(
                new WorkScope(Set.of(), Set.of("volcano"), Set.of()),
                new WorkScope(Set.of(), Set.of(), Set.of("wards/99")))) {
            assertThatThrownBy(() -> invite("Zoe", "zoe@ogdenville.example", new Duties(Set.of(Role.STAFF), unknown)))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void whoGetsOtherTypesPutsBackWhatWasTaken() {
        person("cleo@ogdenville.example", "Cleo Clerk", "staff");
        var cleo = only("cleo");
        var actor = new Actor.Person(cleo.subject(), cleo.name(), null, Set.of(Role.STAFF), Set.of());
        var hole = new Reporters(intake).insist(city, "another-hole").number();
        as(actor, () -> {
            requests.take(hole, 0);
            return hole;
        });

        act(() -> staff.change(
                cleo, new Duties(Set.of(Role.STAFF), new WorkScope(Set.of(), Set.of("fallen-tree"), Set.of()))));

        await().untilAsserted(() -> assertThat(as(TestCities.CLERK, () -> queue.details(hole))
                        .orElseThrow()
                        .work()
                        .assignee())
                .isNull());
    }

    @Test
    void whoHasTakenARequestIsToldInTheirLanguageThatItIsOverdue() throws Exception {
        var email = UUID.randomUUID() + "@ogdenville.example";
        var carla = act(() -> staff.invite(new InvitePerson(
                        "Carla Calle", email, Locale.forLanguageTag("es"), new Duties(Set.of(Role.STAFF), Set.of()))))
                .person();
        var actor = new Actor.Person(carla.subject(), carla.name(), email, Set.of(Role.STAFF), Set.of());
        var hole = new Reporters(intake).insist(city, UUID.randomUUID().toString());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(TestCities.CLERK, () -> queue.details(hole.number()))
                                .orElseThrow()
                                .times()
                                .expectedAt()
                        != null);
        as(actor, () -> {
            requests.take(
                    hole.number(), queue.details(hole.number()).orElseThrow().version());
            return hole;
        });

        cells.run(CellId.MAIN, () -> jdbc.sql("""
                        update cell.outbox set due_at = now()
                        where listener = 'due-notifier' and payload ->> 'requestId' = ? and payload ->> 'kind' = 'over'""").param(hole.id().toString()).update());

        // The first is the invitation.
        var message = TestMail.shared().to(email, 2).getLast();
        assertThat(message.getSubject()).isEqualTo("Fuera de plazo, " + hole.number() + ": Bache");
        assertThat(TestMail.text(message)).contains("porque usted ha tomado esta solicitud");
    }

    @Test
    void findsPeopleByNameAndDepartmentInPages() {
        for (int i = 0; i < 12; i++) {
            person("clerk" + i + "@ogdenville.example", "Clerk %02d".formatted(i), "staff");
        }
        invite("Gus Gardener", "gus@ogdenville.example", CLERK_OF_PARKS);

        var second = act(() -> staff.page("clerk", null, 10, 10));
        assertThat(second.total()).isEqualTo(12);
        assertThat(second.people()).extracting(StaffMember::name).containsExactly("Clerk 10", "Clerk 11");
        assertThat(act(() -> staff.page("gard gus@", null, 0, 10)).people())
                .extracting(StaffMember::name)
                .containsExactly("Gus Gardener");
    }

    private StaffMember invite(String name, String email, Duties duties) {
        return act(() -> staff.invite(new InvitePerson(name, email, Locale.ENGLISH, duties)))
                .person();
    }

    private StaffMember only(String words) {
        return act(() -> staff.page(words, null, 0, 10)).people().getFirst();
    }

    private List<String> codesWithoutLead() {
        return act(() -> staff.page("", null, 0, 0)).withoutLead().stream()
                .map(each -> each.code().value())
                .toList();
    }

    private <T> T act(Supplier<T> action) {
        return as(ada, action);
    }

    private <T> T as(Actor actor, Supplier<T> action) {
        return TenantContext.callAs(city.id(), () -> CurrentActor.callAs(actor, action::get));
    }
}
