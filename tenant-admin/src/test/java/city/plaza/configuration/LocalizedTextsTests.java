package city.plaza.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceAttribute.Paragraph;
import city.plaza.catalog.ServiceAttribute.Question;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.shared.LocalizedText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LocalizedTextsTests {

    private final ServiceType pothole = ServiceType.builder(new ServiceCode("pothole"), "streets", text("Pothole"))
            .attributes(List.of(new Paragraph(Question.of("size", text("How large?")), null)))
            .build();

    /** Translators' files name texts by these paths. */
    @Test
    void theGroupsOfARecordAreNotInThePaths() {
        assertThat(LocalizedTexts.in(pothole).keySet())
                .containsExactly(
                        "name",
                        "description",
                        "notice",
                        "response",
                        "attributes[size].question.label",
                        "attributes[size].question.help");
    }

    @Test
    void aTextInAGroupIsChanged() {
        var changed = LocalizedTexts.changed(pothole, (path, text) -> path.equals("name") ? text("Hole") : text);

        assertThat(changed).isEqualTo(pothole.toBuilder().name(text("Hole")).build());
    }

    private static LocalizedText text(String english) {
        return LocalizedText.of(Locale.ENGLISH, english);
    }
}
