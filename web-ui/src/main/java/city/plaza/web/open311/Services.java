package city.plaza.web.open311;

import city.plaza.catalog.Catalog;
import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.shared.LocalizedText;
import city.plaza.web.open311.protocol.Format;
import city.plaza.web.open311.protocol.Open311Error;
import city.plaza.web.open311.protocol.Open311Request;
import city.plaza.web.open311.protocol.ResponseWriter;
import city.plaza.web.open311.protocol.Spark;
import city.plaza.web.open311.protocol.Spark.Fields;
import city.plaza.web.open311.protocol.Spark.Many;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What can be reported, and what each of it asks. */
@RestController
class Services {

    private static final Set<String> HIDING = Set.of("private", "inactive", "staff");

    private final ServiceCatalog catalog;
    private final ResponseWriter responseWriter;

    Services(ServiceCatalog catalog, ResponseWriter responseWriter) {
        this.catalog = catalog;
        this.responseWriter = responseWriter;
    }

    @GetMapping({Discovery.BASE + "services.xml", Discovery.BASE + "services.json"})
    ResponseEntity<byte[]> list(Open311Request open311Request) {
        var current = catalog.current();
        var services =
                Many.of("service", reportable(current), type -> service(definition(current, type, open311Request)));
        return responseWriter.read(open311Request, new Spark.Document("services", services), ResponseWriter.ONE_MINUTE);
    }

    @GetMapping(Discovery.BASE + "services/{code:.+}." + Format.ENDING)
    ResponseEntity<byte[]> define(@PathVariable String code, Open311Request open311Request) {
        var current = catalog.current();
        var type = ServiceCode.isValid(code)
                ? current.findOffered(new ServiceCode(code)).filter(each -> !each.notOurs())
                : Optional.<ServiceType>empty();
        var definition = definition(
                current,
                type.orElseThrow(() -> Open311Error.notFound("open311.error.unknown-service", code)),
                open311Request);
        var document = new Spark.Document("service_definition", shape(definition, open311Request.isOn("extensions")));
        return responseWriter.read(open311Request, document, ResponseWriter.ONE_MINUTE);
    }

    /** What only informs is no service that a request could be of. */
    private static List<ServiceType> reportable(Catalog current) {
        return current.offered().stream().filter(type -> !type.notOurs()).toList();
    }

    private static Open311Definition definition(Catalog current, ServiceType type, Open311Request open311Request) {
        var group = current.group(type.group()).map(current::title).orElse(LocalizedText.empty());
        return Open311Definition.of(type, group, open311Request.languages());
    }

    private static Fields service(Open311Definition service) {
        return new Fields()
                .text("service_code", service.serviceCode())
                .text("service_name", service.serviceName())
                .text("description", service.description())
                .flag("metadata", service.metadata())
                .text("type", service.type())
                .text("keywords", ordinary(service.keywords()))
                .text("group", service.group());
    }

    /** Without the words that make an importer hide a service; people who look for it do not type them. */
    private static String ordinary(String keywords) {
        return Arrays.stream(keywords.split(","))
                .map(String::strip)
                .filter(word -> !HIDING.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    private static Fields shape(Open311Definition definition, boolean extended) {
        return new Fields()
                .text("service_code", definition.serviceCode())
                .add(
                        "attributes",
                        Many.of("attribute", definition.attributes(), attribute -> shape(attribute, extended)));
    }

    private static Fields shape(Open311Definition.Attribute attribute, boolean extended) {
        var fields = new Fields()
                .flag("variable", attribute.variable())
                .text("code", attribute.code())
                .text("datatype", attribute.datatype())
                .flag("required", attribute.required())
                .text("datatype_description", attribute.datatypeDescription())
                .add("order", new Spark.Code(attribute.order()))
                .text("description", attribute.description())
                .add(
                        "values",
                        Many.of(
                                "value",
                                attribute.values(),
                                value -> new Fields().text("key", value.key()).text("name", value.name())));
        var dependencies = attribute.dependencies();
        if (extended && dependencies != null) {
            fields.add(
                    "dependencies",
                    new Fields()
                            .text("clause", dependencies.clause())
                            .add(
                                    "conditions",
                                    Many.of(
                                            "condition",
                                            dependencies.conditions(),
                                            clause -> new Fields()
                                                    .text("attribute", clause.attribute())
                                                    .text("op", clause.op())
                                                    .text("value", clause.value()))));
        }
        return fields;
    }
}
