package city.plaza.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EmailTests {

    private static final String KEPT = """
            {"language":"en","sender":"Springfield","subject":"Received","heading":"We have it","greeting":"Hello",\
            "what":["It is here."],"quote":null,"nextTitle":"Next","next":["We look at it."],\
            "facts":[{"label":"Number","value":"2026-000001"}],"linkTitle":"See it",\
            "link":"https://springfield.example/requests/2026-000001/{secret}",\
            "unsubscribe":{"title":"Stop","link":"https://springfield.example/letters/{stop}"},"footnotes":["Why"]}""";

    private final Email email = new Email(
            Locale.ENGLISH,
            "Springfield",
            "Received",
            "We have it",
            "Hello",
            List.of("It is here."),
            null,
            new Email.Next("Next", List.of("We look at it.")),
            List.of(new Email.Entry("Number", "2026-000001")),
            new Email.Button("See it", "https://springfield.example/requests/2026-000001/" + Email.SECRET),
            new Email.Link("Stop", "https://springfield.example/letters/" + Email.STOP),
            List.of("Why"));

    /** The previous release reads what this one keeps, and this one what that has kept. */
    @Test
    void isKeptFlat() {
        var json = JsonMapper.shared();
        assertThat(json.writeValueAsString(email)).isEqualTo(KEPT);
        assertThat(json.readValue(KEPT, Email.class).withSecrets("follow", "stop"))
                .isEqualTo(email.withSecrets("follow", "stop"));
    }
}
