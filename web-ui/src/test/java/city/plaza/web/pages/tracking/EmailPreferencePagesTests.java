package city.plaza.web.pages.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.Place;
import city.plaza.request.report.Channel;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.Visitor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A resident stops the e-mails about a report by the link in one of them. */
@RunningPlaza
@ScreenTest
class EmailPreferencePagesTests {

    private static final String STOP_FORM = "<form method=\"post\">";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final Map<String, String> ONE_CLICK = Map.of("List-Unsubscribe", "One-Click");

    @Autowired
    private TestCities cities;

    @Autowired
    private ReportIntake intake;

    private City springfield;

    @BeforeEach
    void open() {
        springfield = cities.open(getClass(), "springfield");
    }

    @Test
    void lookingStopsNothingAndOneRequestWithoutCookiesDoes() throws Exception {
        var page = linkOfAnEmail();
        var visitor = new Visitor();
        for (int look = 0; look < 2; look++) {
            var asked = visitor.get(page);
            assertThat(asked.statusCode()).isEqualTo(200);
            assertThat(asked.body()).contains(STOP_FORM);
            assertThat(asked.headers().firstValue("cache-control")).contains("no-store");
            assertThat(asked.headers().firstValue("referrer-policy")).contains("no-referrer");
        }
        assertThat(new Visitor().post(page, ONE_CLICK).statusCode()).isEqualTo(200);
        assertThat(visitor.get(page).body()).contains("no more e-mails").doesNotContain(STOP_FORM);
        assertThat(new Visitor().post(page, ONE_CLICK).statusCode()).isEqualTo(200);
    }

    @Test
    void aSecretOfAnotherReportStopsNothing() throws Exception {
        var page = linkOfAnEmail();
        var other = linkOfAnEmail();
        var mixed = page.substring(0, page.lastIndexOf('/')) + other.substring(other.lastIndexOf('/'));
        assertThat(new Visitor().get(mixed).statusCode()).isEqualTo(404);
        assertThat(new Visitor().post(mixed, ONE_CLICK).statusCode()).isEqualTo(404);
        assertThat(new Visitor().get(page).body()).contains(STOP_FORM);
    }

    @Test
    void aResidentStopsThemByAButtonInTheirLanguage() throws Exception {
        var page = linkOfAnEmail();
        try (var browser = Browser.start()) {
            var phone = browser.visitor(Browser.Size.PHONE, "es");
            phone.navigate(page);
            Browser.requireNoBarriers(phone);
            phone.getByText("No recibir más correos sobre este reporte").click();
            PlaywrightAssertions.assertThat(phone.locator("h1")).hasText("Ya no recibirá correos sobre este reporte");
            Browser.requireNoBarriers(phone);
        }
    }

    @Test
    void aResidentChoosesOneEmailADayAndFindsTheChoiceKept() throws Exception {
        var page = linkOfAnEmail();
        try (var browser = Browser.start()) {
            var phone = browser.visitor(Browser.Size.PHONE, "en");
            phone.navigate(page);
            PlaywrightAssertions.assertThat(phone.getByLabel("Each time there is news"))
                    .isChecked();
            phone.getByLabel("Once a day, in the morning").check();
            phone.getByLabel("Send nothing between 10 pm and 7 am").check();
            phone.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
            PlaywrightAssertions.assertThat(phone.getByRole(AriaRole.STATUS)).containsText("Saved.");
            Browser.requireNoBarriers(phone);

            phone.navigate(page);
            PlaywrightAssertions.assertThat(phone.getByLabel("Once a day, in the morning"))
                    .isChecked();
            PlaywrightAssertions.assertThat(phone.getByLabel("Send nothing between 10 pm and 7 am"))
                    .isChecked();
        }
    }

    @Test
    void aWrongSecretAndAWrongFrequencyChooseNothing() throws Exception {
        var page = linkOfAnEmail();
        var visitor = new Visitor();
        var form = CSRF.matcher(visitor.get(page).body());
        assertThat(form.find()).isTrue();
        var token = form.group(1);

        assertThat(visitor.post(page + "x/preferences", Map.of("frequency", "DAILY", "_csrf", token))
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.post(page + "/preferences", Map.of("frequency", "YEARLY", "_csrf", token))
                        .statusCode())
                .isEqualTo(400);
        assertThat(new Visitor()
                        .post(page + "/preferences", Map.of("frequency", "DAILY"))
                        .statusCode())
                .as("without the form's token")
                .isEqualTo(403);
    }

    private String linkOfAnEmail() throws Exception {
        var reader = "rosa-" + UUID.randomUUID() + "@example.org";
        var result = TenantContext.<IntakeResult, RuntimeException>callAs(
                springfield.id(),
                () -> CurrentActor.callAs(
                        new Actor.Anonymous(),
                        () -> intake.submit(new SubmitReport(
                                new ServiceCode("pothole"),
                                "It is there",
                                Locale.ENGLISH,
                                new Place("12 Oak St", null),
                                Channel.WEB,
                                new SubmitReport.Reporter("Rosa", reader, null),
                                List.of(),
                                null))));
        assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
        var header = TestMail.shared().to(reader, 1).getFirst().getHeader("List-Unsubscribe", null);
        return header.substring(1, header.length() - 1);
    }
}
