package city.plaza.web.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.tenancy.City;
import city.plaza.web.testing.LogBook;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import city.plaza.web.testing.TokenHolder;
import city.plaza.web.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RunningPlaza
class ControlCharacterTests {

    private static final String WORDS = "my neighbour hides it";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    private TestRealms realms;

    @Autowired
    private TokenHolder.Factory tokens;

    private final Visitor visitor = new Visitor();
    private City city;
    private String origin;

    @BeforeEach
    void open() {
        city = realms.open(getClass(), "control");
        origin = realms.origin(city);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/services?q=a%00b",
                "/geo/suggest?q=%00",
                "/track?number=000001-2026%00",
                "/report/simple?service=%00",
                "/services?q=%1B%5B31m"
            })
    void aPageRefusesThemAndNamesTheField(String path) {
        var answer = visitor.get(origin + path, "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(400);
        var field = path.replaceFirst(".*\\?", "").replaceFirst("=.*", "");
        assertThat(answer.body()).contains("The field “" + field + "” contains a hidden character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"description", "address", "name", "email", "phone", "key", "meant", "service"})
    void aFormRefusesThemInEveryFieldAndNoLogHasItsWords(String field) {
        try (var log = new LogBook()) {
            var form = form();
            form.merge(field, WORDS + "\0", (before, bad) -> before + bad);
            var answer = visitor.post(origin + "/report/simple", form, "Accept-Language", "en");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("“" + field + "”").doesNotContain(WORDS);
            assertThat(log.text()).doesNotContain(WORDS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"description", "files"})
    void aFormWithFilesRefusesThemToo(String field) {
        var form = form();
        var body = new StringBuilder();
        form.forEach((name, value) -> body.append("--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n"
                + value + (name.equals(field) ? "\0" : "") + "\r\n"));
        body.append("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a"
                + (field.equals("files") ? "\u0001" : "")
                + ".jpg\"\r\nContent-Type: image/jpeg\r\n\r\nno picture\r\n--x--\r\n");
        var answer = visitor.send(
                origin + "/report/simple", "multipart/form-data; boundary=x", body.toString(), "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aFormThatWasCutOffIsRefusedAsSuch() {
        form();
        var answer = visitor.send(
                origin + "/report/simple",
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\n\r\nhalf a pic");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(visitor.get(origin + "/error").statusCode()).isEqualTo(404);
    }

    @Test
    void anOrdinaryFormStillArrivesWithItsLines() {
        var form = form();
        form.put("description", "Well done\r\n\tand thanks");
        assertThat(visitor.post(origin + "/report/simple", form).statusCode()).isEqualTo(302);
    }

    @Test
    void aProgramIsToldTheField() {
        realms.person(city, "ada@control.example", "Ada Admin", List.of("city-admin"), List.of());
        var ada = tokens.of(city.id(), origin, "ada@control.example", TestRealms.PASSWORD);
        var part = origin + "/api/admin/parts/departments/public-works";
        var known = ada.get(part);
        assertThat(known.body()).contains("Public Works");
        var answer = ada.send(
                "PUT",
                part,
                known.body().replace("Public Works", "Public\\u0000Works"),
                "If-Match",
                known.headers().firstValue("etag").orElseThrow());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("contains a control character").contains("\"field\":");
        assertThat(ada.get(origin + "/api/admin/audit?first=%00").body())
                .contains("\"field\":\"first\"", "\"code\":\"error.input.control-character\"");
    }

    @Test
    void anOpen311CallIsToldTheParameter() {
        var answer = visitor.get(origin + "/open311/v2/requests.json?service_code=%00", "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("service_code: contains a control character");
    }

    private Map<String, String> form() {
        var csrf = CSRF.matcher(
                visitor.get(origin + "/report/simple?service=praise").body());
        assertThat(csrf.find()).isTrue();
        return new HashMap<>(Map.of("service", "praise", "description", "Well done", "_csrf", csrf.group(1)));
    }
}
