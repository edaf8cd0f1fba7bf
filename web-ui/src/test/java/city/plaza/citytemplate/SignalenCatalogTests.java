package city.plaza.citytemplate;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.shared.LocalizedText;
import city.plaza.web.open311.Open311Definition;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SignalenCatalogTests {

    private static final Locale DUTCH = Locale.of("nl");

    @Test
    void mainCategoriesBecomeGroupsAndTheOthersServices() {
        var read = SignalenCatalog.read("""
                [{"model": "signals.category", "pk": 2, "fields": {"parent": 1, "slug": "grofvuil", "name": "Grofvuil",
                    "handling": "A3DMC", "is_active": true, "departments": [6, 5]}},
                 {"model": "signals.category", "pk": 1, "fields": {"parent": null, "slug": "afval", "name": "Afval",
                    "handling": "REST", "is_active": true, "departments": []}},
                 {"model": "signals.category", "pk": 3, "fields": {"parent": 1, "slug": "oud", "name": "Oud",
                    "handling": "REST", "is_active": false, "departments": []}},
                 {"model": "signals.category", "pk": 4, "fields": {"parent": 9, "slug": "wees", "name": "Wees",
                    "handling": "REST", "is_active": true, "departments": [6]}}]
                """, DUTCH);

        assertThat(read.groups()).containsExactly(new ServiceGroup("afval", "list", LocalizedText.of(DUTCH, "Afval")));
        assertThat(read.services())
                .extracting(
                        each -> each.code().value(),
                        ServiceType::group,
                        each -> each.availability().retired())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("grofvuil", "afval", false),
                        org.assertj.core.groups.Tuple.tuple("oud", "afval", true));
        assertThat(read.lost())
                .extracting(lost -> lost.service() + " " + lost.field())
                .containsExactly(
                        "grofvuil handling",
                        "grofvuil departments",
                        "grofvuil departments",
                        "oud handling",
                        "oud departments",
                        "wees parent");
    }

    @Test
    void amsterdamComesOutWithEveryNameItCameWith() {
        var file = RealData.file("amsterdam_signalen_categories_nl.json");
        var read = SignalenCatalog.read(file, DUTCH);

        assertThat(read.groups()).hasSize(9);
        assertThat(read.services())
                .hasSize(77)
                .allSatisfy(type -> assertThat(type.problems()).isEmpty());
        var groups = read.groups().stream().collect(Collectors.toMap(ServiceGroup::code, Function.identity()));
        var fields = JsonMapper.shared().readTree(file).valueStream().map(each -> each.path("fields"));
        var expected = fields.filter(each -> !each.path("parent").isNull())
                .map(each ->
                        each.path("slug").asString() + " " + each.path("name").asString())
                .toList();
        assertThat(read.services().stream()
                        .map(type -> Open311Definition.of(
                                type,
                                Objects.requireNonNull(groups.get(type.group())).name(),
                                List.of(DUTCH)))
                        .map(out -> out.serviceCode() + " " + out.serviceName())
                        .toList())
                .isEqualTo(expected);
        assertThat(read.lost().stream().map(ConversionWarning::field).distinct())
                .containsExactlyInAnyOrder("handling", "departments");
    }
}
