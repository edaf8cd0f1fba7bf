package city.plaza.citytemplate;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceType.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

class TemplateReaderTests {

    private static final String[] FILES = {"template", "departments", "areas", "gazetteer"};

    @TempDir
    Path folder;

    @Test
    void readsWhatProgramsGetForAReport() throws IOException {
        for (var file : FILES) {
            try (var in = new ClassPathResource("city-templates/empty/" + file + ".yaml").getInputStream()) {
                Files.copy(in, folder.resolve(file + ".yaml"));
            }
        }
        Files.writeString(
                folder.resolve("catalog.yaml"),
                "groups: []\nservices:\n" + service("pothole", "") + service("census", "receipt: TOKEN, ")
                        + service("tip-off", "receipt: NOTHING, "));
        var read = new TemplateReader("trial", new FileSystemResource(folder.resolve("template.yaml")));
        assertThat(read.configuration().services())
                .extracting(each -> each.publication().receipt())
                .containsExactly(null, Receipt.TOKEN, Receipt.NOTHING);
    }

    private static String service(String code, String receipt) {
        return "- {code: " + code + ", group: streets, icon: road, location: OPTIONAL, photo: NONE, " + receipt
                + "name: {en: Something}, description: {en: Something else}}\n";
    }
}
