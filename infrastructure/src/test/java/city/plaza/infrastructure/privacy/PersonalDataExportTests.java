package city.plaza.infrastructure.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.audit.AuditTrail;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.onboarding.spi.RealmProvisioner;
import city.plaza.privacy.PersonQuery;
import city.plaza.privacy.PersonalData;
import city.plaza.tenancy.City;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What somebody is handed who asks what a city knows about them. */
@PlazaTest
@Import(Canaria.class)
class PersonalDataExportTests {

    private static final PersonQuery CANARIA = new PersonQuery(Canaria.EMAIL);

    @Autowired
    TestCities cities;

    @Autowired
    RealmProvisioner realms;

    @Autowired
    Canaria canaria;

    @Autowired
    PersonalData data;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    City city;

    @BeforeAll
    static void keycloak() {
        LocalPlatform.shared().keycloak().start();
    }

    @BeforeEach
    void sheIsKnown() throws IOException {
        city = cities.open(getClass(), "canary-asking");
        canaria.moveIn(city, realms);
        canaria.reports(city);
        TestMail.shared().awaitSilence(city, jdbc, transactions);
    }

    @Test
    void theExportHoldsHersAndNobodyElses() throws IOException {
        var files = export(CANARIA);
        var json = new String(files.get("data.json"), StandardCharsets.UTF_8);
        tools.jackson.databind.json.JsonMapper.shared().readTree(json);
        assertThat(json)
                .contains(
                        Canaria.EMAIL,
                        Canaria.NAME,
                        canaria.requestIn(city).number().value());
        assertThat(json).doesNotContain("other@neighbour.example", "An internal note");
        assertThat(files.keySet())
                .contains("photos/" + canaria.photosIn(city).iterator().next() + ".jpg");
    }

    @Test
    void whoAsksByPhoneIsHandedTheirMessages() throws IOException {
        var json = new String(export(new PersonQuery(Canaria.PHONE)).get("data.json"), StandardCharsets.UTF_8);
        assertThat(json).contains("\"messages\"", "\"recipient\": \"" + Canaria.EMAIL + "\"");
        assertThat(json).doesNotContain("other@neighbour.example");
    }

    @Test
    void anExportThatIsBrokenOffIsInTheAuditLog() {
        var before = exports();
        var broken = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("The reader has gone");
            }
        };
        assertThatThrownBy(() -> Canaria.as(city, Canaria.ADA, () -> {
                    data.export(CANARIA, broken);
                    return true;
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(exports()).isEqualTo(before + 1);
    }

    private long exports() {
        return Canaria.as(city, Canaria.ADA, () -> trail.entries(null, Long.MAX_VALUE, 100)).stream()
                .filter(each -> each.action().equals("privacy.exported"))
                .count();
    }

    private Map<String, byte[]> export(PersonQuery query) throws IOException {
        var out = new ByteArrayOutputStream();
        Canaria.as(city, Canaria.ADA, () -> {
            data.export(query, out);
            return true;
        });
        return unzipped(out.toByteArray());
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
