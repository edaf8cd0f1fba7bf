package city.plaza.infrastructure.configuration;

import static city.plaza.infrastructure.configuration.Administrators.ADA;
import static city.plaza.infrastructure.configuration.Administrators.BEN;
import static city.plaza.infrastructure.configuration.Administrators.as;
import static city.plaza.infrastructure.configuration.Administrators.department;
import static city.plaza.infrastructure.configuration.Administrators.does;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceGroup;
import city.plaza.configuration.Change;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.draft.ConfigurationDraft;
import city.plaza.configuration.draft.DraftChange;
import city.plaza.configuration.draft.DraftConflict;
import city.plaza.configuration.publishing.ConfigurationHistory;
import city.plaza.configuration.publishing.ConfigurationPublisher;
import city.plaza.department.Department;
import city.plaza.department.Departments;
import city.plaza.identity.NotAllowed;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.City;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlazaTest
class ConfigurationDraftTests {

    @Autowired
    TestCities cities;

    @Autowired
    ConfigurationDraft draft;

    @Autowired
    ConfigurationPublisher publisher;

    @Autowired
    ConfigurationHistory history;

    @Autowired
    ServiceCatalog catalog;

    @Autowired
    Departments departments;

    Administrators administrators;
    City ogdenville;
    City brockway;

    @BeforeEach
    void twoCitiesWithNothingDrafted() {
        administrators = new Administrators(draft, publisher);
        ogdenville = cities.open(getClass(), "ogdenville");
        brockway = cities.open(getClass(), "brockway");
        does(ADA, ogdenville, draft::discardAll);
    }

    @Test
    void whatIsDraftedNobodySeesUntilItIsPublished() {
        administrators.opensDepartment(ADA, ogdenville, "harbour", "Harbour");
        assertThat(codes(ogdenville)).doesNotContain("harbour");
        assertThat(as(ADA, ogdenville, draft::current).changes())
                .extracting(each -> each.change().part() + "/" + each.change().key() + " by " + each.by())
                .containsExactly("departments/harbour by Ada Admin");

        var version = administrators.publishes(BEN, ogdenville, "The harbour is ours again");

        assertThat(codes(ogdenville)).contains("harbour");
        assertThat(codes(brockway)).doesNotContain("harbour");
        assertThat(as(ADA, ogdenville, draft::current).isEmpty()).isTrue();
        assertThat(version.orElseThrow().by()).isEqualTo("Ben Boss");
        assertThat(as(ADA, ogdenville, history::versions).getFirst().note()).isEqualTo("The harbour is ours again");
        assertThat(administrators.publishes(ADA, ogdenville, "nothing")).isEmpty();
    }

    @Test
    void twoAdministratorsNeverOverwriteEachOtherUnseen() {
        var adas = as(
                ADA,
                ogdenville,
                () -> draft.find(ConfigurationSection.DEPARTMENTS, "parks").orElseThrow());
        var bens = as(
                BEN,
                ogdenville,
                () -> draft.find(ConfigurationSection.DEPARTMENTS, "parks").orElseThrow());
        does(
                ADA,
                ogdenville,
                () -> draft.change(
                        ConfigurationSection.DEPARTMENTS, department("parks", "Parks and lakes"), adas.version()));

        assertThatThrownBy(() -> does(
                        BEN,
                        ogdenville,
                        () -> draft.change(
                                ConfigurationSection.DEPARTMENTS,
                                department("parks", "Parks and pools"),
                                bens.version())))
                .isInstanceOfSatisfying(
                        DraftConflict.class,
                        conflict -> assertThat(conflict.arguments()).containsExactly("parks", "Ada Admin"));
        assertThatThrownBy(() -> does(
                        BEN, ogdenville, () -> draft.remove(ConfigurationSection.DEPARTMENTS, "parks", bens.version())))
                .isInstanceOf(DraftConflict.class);
        assertThat(as(
                                BEN,
                                ogdenville,
                                () -> draft.find(ConfigurationSection.DEPARTMENTS, "parks")
                                        .orElseThrow())
                        .thing()
                        .name()
                        .in(Locale.ENGLISH, Locale.ENGLISH))
                .isEqualTo("Parks and lakes");
    }

    @Test
    void publishesOnlyWhatWasLookedOver() {
        administrators.opensDepartment(ADA, ogdenville, "museum", "Museum");
        var seen = as(BEN, ogdenville, draft::current).version();
        administrators.opensDepartment(ADA, ogdenville, "zoo", "Zoo");
        assertThatThrownBy(() -> does(BEN, ogdenville, () -> publisher.publish(seen, "")))
                .isInstanceOf(DraftConflict.class);
        assertThat(codes(ogdenville)).doesNotContain("museum", "zoo");
    }

    @Test
    void publishesAllOfItOrNothing() {
        administrators.opensDepartment(ADA, ogdenville, "tunnels", "Tunnels");
        does(
                ADA,
                ogdenville,
                () -> draft.add(
                        ConfigurationSection.GROUPS, new ServiceGroup("depths", "road", LocalizedText.empty())));
        assertThat(as(ADA, ogdenville, draft::current).findings()).anySatisfy(finding -> {
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.problem().field()).isEqualTo("groups[depths].name");
        });
        assertThatThrownBy(() -> administrators.publishes(ADA, ogdenville, "")).isInstanceOf(InvalidInput.class);
        assertThat(codes(ogdenville)).doesNotContain("tunnels");
        assertThat(as(ADA, ogdenville, draft::current).changes()).hasSize(2);
    }

    @Test
    void changingAThingBackLeavesNothingToPublish() {
        var parks = as(
                ADA,
                ogdenville,
                () -> draft.find(ConfigurationSection.DEPARTMENTS, "parks").orElseThrow());
        var changed = as(
                ADA,
                ogdenville,
                () -> draft.change(ConfigurationSection.DEPARTMENTS, department("parks", "Greens"), parks.version()));
        does(ADA, ogdenville, () -> draft.change(ConfigurationSection.DEPARTMENTS, parks.thing(), changed.version()));
        assertThat(as(ADA, ogdenville, draft::current).isEmpty()).isTrue();
    }

    @Test
    void anEarlierVersionIsLookedAtComparedAndBroughtBack() {
        administrators.opensDepartment(ADA, ogdenville, "circus", "Circus");
        int with = administrators.publishes(ADA, ogdenville, "in").orElseThrow().number();
        var circus = as(
                ADA,
                ogdenville,
                () -> draft.find(ConfigurationSection.DEPARTMENTS, "circus").orElseThrow());
        does(ADA, ogdenville, () -> draft.remove(ConfigurationSection.DEPARTMENTS, "circus", circus.version()));
        administrators.publishes(ADA, ogdenville, "out");
        assertThat(codes(ogdenville)).doesNotContain("circus");

        does(ADA, ogdenville, () -> {
            var earlier = history.at(with);
            draft.take(earlier, draft.differences(earlier));
        });
        assertThat(as(ADA, ogdenville, draft::current).changes())
                .extracting(DraftChange::change)
                .extracting(Change::key, Change::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("circus", Change.Kind.ADDED));
        administrators.publishes(ADA, ogdenville, "in again");
        assertThat(codes(ogdenville)).contains("circus");
    }

    @Test
    void theOrderOfServicesIsOneChange() {
        var turned = as(ADA, ogdenville, draft::current).next().services().stream()
                .map(each -> each.code().value())
                .sorted(Comparator.reverseOrder())
                .toList();
        does(ADA, ogdenville, () -> draft.order(ConfigurationSection.SERVICES, turned));
        assertThat(as(ADA, ogdenville, draft::current).changes())
                .singleElement()
                .satisfies(each -> assertThat(each.change().kind()).isEqualTo(Change.Kind.REORDERED));
        administrators.publishes(ADA, ogdenville, "turned around");
        assertThat(as(ADA, ogdenville, catalog::current).all())
                .extracting(each -> each.code().value())
                .containsExactlyElementsOf(turned);
    }

    @Test
    void nobodyElseMayLookAtTheDraft() {
        assertThatThrownBy(() -> as(TestCities.CLERK, ogdenville, draft::current))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> does(TestCities.RESIDENT, ogdenville, draft::discardAll))
                .isInstanceOf(NotAllowed.class);
    }

    private List<String> codes(City city) {
        return as(ADA, city, departments::all).stream()
                .map(Department::code)
                .map(Object::toString)
                .toList();
    }
}
