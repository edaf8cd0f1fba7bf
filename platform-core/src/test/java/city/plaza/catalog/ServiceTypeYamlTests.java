package city.plaza.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceType.Receipt;
import city.plaza.department.DepartmentCode;
import city.plaza.shared.RecordJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceTypeYamlTests {

    private static final String WRITTEN = """
            {"code":"pothole","group":"streets","department":"public-works","icon":"road","name":{"en":"Pothole"},\
            "description":{},"keywords":{"en":["hole"]},"notice":{},"popular":true,"anonymous":false,\
            "location":"REQUIRED","photo":"NONE","notOurs":false,"retired":false,"reporterGroup":"STAFF",\
            "active":{},"precision":"BLOCK","onMap":false,\
            "response":{"en":"Thank you."},"receipt":"TOKEN","attributes":[]}""";

    private final ServiceType pothole = ServiceType.builder(
                    new ServiceCode("pothole"), "streets", Questions.text("Pothole"))
            .department(new DepartmentCode("public-works"))
            .icon("road")
            .keywords(Map.of("en", List.of("hole")))
            .popular(true)
            .anonymous(false)
            .location(ServiceType.Demand.REQUIRED)
            .photo(ServiceType.Demand.NONE)
            .reporterGroup(ServiceType.ReporterGroup.STAFF)
            .precision(LocationPrecision.BLOCK)
            .onMap(false)
            .response(Questions.text("Thank you."))
            .receipt(Receipt.TOKEN)
            .build();

    /** What was written down by an earlier release is compared with it, letter by letter. */
    @Test
    void aTypeIsWrittenFlatAndInOneOrder() {
        assertThat(RecordJson.mapper().writeValueAsString(pothole)).isEqualTo(WRITTEN);
    }

    @Test
    void whatWasWrittenIsRead() {
        assertThat(RecordJson.mapper().readValue(WRITTEN, ServiceType.class)).isEqualTo(pothole);
    }

    @Test
    void aTypeWithoutAReceiptHasNoKeyForIt() {
        var realtime = pothole.toBuilder().receipt(null).build();
        assertThat(RecordJson.mapper().writeValueAsString(realtime)).doesNotContain("receipt");
    }
}
