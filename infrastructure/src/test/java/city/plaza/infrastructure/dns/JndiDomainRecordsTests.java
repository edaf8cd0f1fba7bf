package city.plaza.infrastructure.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.onboarding.spi.DomainRecords.RecordsUnavailable;
import org.junit.jupiter.api.Test;

class JndiDomainRecordsTests {

    @Test
    void readsEveryTextOfANameAsItWasWritten() {
        try (var server = LocalNameServer.start()) {
            server.put("_plaza.311.example.org", "plaza-city=abc_-1", "a text with spaces");
            var records = new JndiDomainRecords(server.address());
            assertThat(records.texts("_plaza.311.example.org"))
                    .containsExactlyInAnyOrder("plaza-city=abc_-1", "a text with spaces");
            assertThat(records.texts("_plaza.elsewhere.example.org")).isEmpty();
        }
    }

    @Test
    void saysThatNobodyAnswered() {
        String address;
        try (var server = LocalNameServer.start()) {
            address = server.address();
        }
        assertThatThrownBy(() -> new JndiDomainRecords(address).texts("_plaza.example.org"))
                .isInstanceOf(RecordsUnavailable.class);
    }
}
