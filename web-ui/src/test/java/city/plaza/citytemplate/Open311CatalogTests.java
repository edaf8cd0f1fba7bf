package city.plaza.citytemplate;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.Condition;
import city.plaza.catalog.ServiceAttribute;
import city.plaza.catalog.ServiceAttribute.Datatype;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.catalog.ServiceType.Demand;
import city.plaza.sla.SlaTarget;
import city.plaza.web.open311.Open311Definition;
import city.plaza.web.open311.Open311Definition.Clause;
import city.plaza.web.open311.Open311Definition.Dependencies;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class Open311CatalogTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String SERVICES = """
            [{"service_code": "TREE", "service_name": "Fallen tree", "description": "It lies there.", "metadata": true,
              "type": "realtime", "keywords": "tree, branch,log", "group": "Parks & Trees"},
             {"service_code": "TAX 1", "service_name": "Tax", "description": "", "metadata": true, "type": "batch",
              "keywords": "", "group": "Money",
              "definitions": {"service_departments": [{"code": "FIN_TAX", "name": "Taxes", "email": "tax@example.org"}],
                              "location": {"required": false, "visible": false}, "reporter": {"required": true}}}]
            """;

    private static final String DEFINITIONS = """
            [{"service_code": "TREE", "attributes": [
                {"order": 2, "code": "LANES", "datatype": "number", "required": true, "variable": true,
                 "description": "How many lanes?", "datatype_description": null,
                 "dependencies": {"clause": "OR", "conditions": [
                    {"attribute": "WHERE", "op": "eq", "value": "road"}, {"attribute": "WHERE", "op": "eq", "value": "bridge"}]}},
                {"order": 1, "code": "WHERE", "datatype": "singlevaluelist", "required": true, "variable": true,
                 "description": "Where is it?", "datatype_description": "Look around.",
                 "values": [{"key": "road", "name": "Road"}, {"key": "bridge", "name": "Bridge"}, {"key": "park", "name": "Park"}]},
                {"order": 3, "code": "NOTE", "datatype": "informational", "required": false, "variable": false,
                 "description": "We come by day.",
                 "dependencies": {"clause": "OR", "conditions": [
                    {"attribute": "WHERE", "op": "eq", "value": "park"}, {"attribute": "LANES", "op": "eq", "value": "1"}]}},
                {"order": 4, "code": "SIZE", "datatype": "colour", "required": false, "variable": true, "description": "Size?"}],
              "service_level_agreement": {"type": "Business Days", "value": 5}}]
            """;

    @Test
    void readsServicesWithTheirQuestions() {
        var read = Open311Catalog.read(SERVICES, DEFINITIONS, Locale.ENGLISH);

        assertThat(read.groups()).extracting(group -> group.code()).containsExactly("parks-trees", "money");
        var tree = read.services().getFirst();
        assertThat(read.targets())
                .containsExactly(SlaTarget.ofType(new ServiceCode("TREE"), 5, SlaTarget.Unit.WORKING_DAYS));
        assertThat(tree.presentation().keywords()).isEqualTo(Map.of("en", List.of("tree", "branch", "log")));
        assertThat(tree.attributes())
                .extracting(ServiceAttribute::code, ServiceAttribute::datatype)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("WHERE", Datatype.SINGLEVALUELIST),
                        org.assertj.core.groups.Tuple.tuple("LANES", Datatype.NUMBER),
                        org.assertj.core.groups.Tuple.tuple("NOTE", Datatype.INFORMATION),
                        org.assertj.core.groups.Tuple.tuple("SIZE", Datatype.STRING));
        assertThat(tree.attributes().get(1).question().showIf())
                .containsExactly(Condition.oneOf("WHERE", "road", "bridge"));
        var tax = read.services().getLast();
        assertThat(tax.form().location()).isEqualTo(Demand.NONE);
        assertThat(tax.form().anonymous()).isFalse();
        assertThat(read.departments().getLast().email()).isEqualTo("tax@example.org");
    }

    @Test
    void saysWhatItCouldNotKeep() {
        assertThat(Open311Catalog.read(SERVICES, DEFINITIONS, Locale.ENGLISH).lost())
                .extracting(lost -> lost.service() + " " + lost.field())
                .containsExactly(
                        "TREE attributes[NOTE].dependencies",
                        "TREE attributes[SIZE].datatype",
                        "TREE definitions.service_departments",
                        "TAX 1 service_code",
                        "TAX-1 metadata",
                        "TAX-1 type");
    }

    @Test
    void comesOutAsItWentIn() {
        var read = Open311Catalog.read(SERVICES, DEFINITIONS, Locale.ENGLISH);

        var out = definition(read, read.services().getFirst());

        assertThat(out.attributes().get(1))
                .isEqualTo(new Open311Definition.Attribute(
                        true,
                        "LANES",
                        "number",
                        true,
                        null,
                        2,
                        "How many lanes?",
                        List.of(),
                        new Dependencies(
                                "OR",
                                List.of(new Clause("WHERE", "eq", "road"), new Clause("WHERE", "eq", "bridge")))));
        assertThat(out.group()).isEqualTo("Parks & Trees");
        assertThat(out.keywords()).isEqualTo("tree, branch, log");
    }

    @Test
    void bostonLosesNothingThatTheFormatHolds() {
        var list = JSON.readTree(RealData.file("boston_services.json"));
        var definitions = JSON.readTree(RealData.file("boston_service_definitions.json"));
        var read = Open311Catalog.read(list.toString(), definitions.toString(), Locale.ENGLISH);
        var attributes = new HashMap<String, JsonNode>();
        definitions.forEach(each -> attributes.put(each.path("service_code").asString(), each.path("attributes")));

        assertThat(read.services())
                .hasSize(118)
                .allSatisfy(type ->
                        assertThat(type.problems()).as(type.code().value()).isEmpty());
        for (int at = 0; at < list.size(); at++) {
            var expected = expected(
                    list.get(at),
                    attributes.get(list.get(at).path("service_code").asString()));
            assertThat(definition(read, read.services().get(at))).isEqualTo(expected);
        }
        assertThat(read.services().stream()
                        .mapToLong(type -> type.attributes().stream()
                                .filter(each -> !each.question().showIf().isEmpty())
                                .count())
                        .sum())
                .isEqualTo(16);
    }

    @Test
    void whatBostonSaysBesidesIsListed() {
        var read = Open311Catalog.read(
                RealData.file("boston_services.json"),
                RealData.file("boston_service_definitions.json"),
                Locale.ENGLISH);
        assertThat(read.lost().stream().collect(Collectors.groupingBy(ConversionWarning::field, Collectors.counting())))
                .isEqualTo(Map.of(
                        "metadata", 104L,
                        "definitions.service_categories", 120L,
                        "definitions.service_departments", 1L));
        assertThat(read.targets()).hasSize(3);
    }

    private static Open311Definition definition(ConvertedCatalog read, ServiceType type) {
        var group = read.groups().stream()
                .filter(each -> each.code().equals(type.group()))
                .findFirst()
                .orElseThrow();
        return Open311Definition.of(type, group.name(), List.of(Locale.ENGLISH));
    }

    /** What the files say, in the shape of the format; a clause over one condition has no meaning, nor has what asks nothing a datatype. */
    private static Open311Definition expected(JsonNode service, @Nullable JsonNode attributes) {
        var asked = attributes == null
                ? List.<Open311Definition.Attribute>of()
                : attributes.valueStream().map(Open311CatalogTests::expected).toList();
        return new Open311Definition(
                service.path("service_code").asString(),
                service.path("service_name").asString(),
                service.path("description").asString(),
                !asked.isEmpty(),
                service.path("type").asString(),
                Arrays.stream(service.path("keywords").asString().split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(", ")),
                service.path("group").asString(),
                asked);
    }

    private static Open311Definition.Attribute expected(JsonNode attribute) {
        boolean variable = attribute.path("variable").asBoolean();
        return new Open311Definition.Attribute(
                variable,
                attribute.path("code").asString(),
                variable ? attribute.path("datatype").asString() : "string",
                attribute.path("required").asBoolean(),
                attribute.path("datatype_description").isNull()
                        ? null
                        : attribute.path("datatype_description").asString(),
                attribute.path("order").asInt(),
                attribute.path("description").asString(),
                attribute
                        .path("values")
                        .valueStream()
                        .map(value -> new Open311Definition.Value(
                                value.path("key").asString(), value.path("name").asString()))
                        .toList(),
                dependencies(attribute.path("dependencies")));
    }

    private static @Nullable Dependencies dependencies(JsonNode dependencies) {
        var clauses = dependencies
                .path("conditions")
                .valueStream()
                .map(each -> new Clause(
                        each.path("attribute").asString(),
                        each.path("op").asString(),
                        each.path("value").asString()))
                .toList();
        return clauses.isEmpty()
                ? null
                : new Dependencies(
                        clauses.size() == 1
                                ? Dependencies.ALL
                                : dependencies.path("clause").asString(),
                        clauses);
    }
}
