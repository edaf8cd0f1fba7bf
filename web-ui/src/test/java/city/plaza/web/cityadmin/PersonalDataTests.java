package city.plaza.web.cityadmin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.privacy.Retention;
import city.plaza.privacy.RetentionKind;
import city.plaza.request.RequestNumber;
import city.plaza.request.report.Channel;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.Administrator;
import city.plaza.web.testing.Browser.Size;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator says how long data is kept, hands out what is held about a person, keeps it by order, and erases it. */
class PersonalDataTests extends AdministratorStories {

    @Autowired
    ReportIntake intake;

    @Autowired
    Retention retention;

    private Administrator ada;
    private Page page;

    @BeforeEach
    void anAdministrator() {
        ada = ada(Size.DESK, "en");
        page = ada.page();
    }

    @Test
    void howLongDataIsKeptIsDraftedAndPublished() {
        ada.opens("/admin/retention");
        assertThat(ada.field("Contact details of residents")).hasValue("2");
        assertThat(page.locator(".plaza-admin__preview")).containsText("Nothing has been erased yet.");
        ada.fills("Messages sent", "0");
        ada.button("Save in draft").click();
        assertThat(page.getByText("Choose a period of at least 30 days").first())
                .isVisible();
        ada.fills("Messages sent", "3");
        ada.fills("Contact details of residents", "1");
        ada.meetsNoBarriers();
        ada.picture("retention-desk-en");
        ada.saves();
        assertThat(keep(RetentionKind.CONTACTS)).isEqualTo(Period.ofYears(2));
        ada.publishes();
        assertThat(keep(RetentionKind.CONTACTS)).isEqualTo(Period.ofYears(1));
        assertThat(keep(RetentionKind.MESSAGES)).isEqualTo(Period.ofMonths(3));
    }

    @Test
    void aPersonIsFoundHandedOutHeldAndErased() throws IOException {
        var number = report("rosa@reporters.example");
        ada.opens("/admin/personal-data");
        ada.fills("E-mail address or phone number", "rosa");
        ada.button("Find").click();
        assertThat(page.getByText("Type an e-mail address or a phone number.")).isVisible();
        finds(ada, "rosa@reporters.example", "E-mail address or phone number", "Find");
        assertThat(page.getByText("Contact details and mentions in requests: 2"))
                .isVisible();
        ada.meetsNoBarriers();
        ada.picture("person-found-desk-en");

        var file =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Export"))
                        .click());
        try (var zip = new ZipFile(file.path().toFile())) {
            var json = new String(zip.getInputStream(zip.getEntry("data.json")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(json).contains("rosa@reporters.example", number.value());
        }

        ada.button("Place a legal hold").click();
        ada.button("Place").click();
        assertThat(page.getByText("Give a reason of at most 500 characters.").first())
                .isVisible();
        ada.fills("Reason", "Court order 7");
        ada.meetsNoBarriers();
        ada.button("Place").click();
        assertThat(page.getByText("Under a legal hold")).isVisible();
        assertThat(ada.button("Erase")).isDisabled();
        ada.picture("person-held-desk-en");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lift the hold on"))
                .click();
        ada.button("Lift").last().click();

        finds(ada, "rosa@reporters.example", "E-mail address or phone number", "Find");
        ada.button("Erase").click();
        ada.fills("Reason", "Asked by e-mail from rosa@reporters.example");
        ada.button("Erase for good").click();
        assertThat(page.locator("dl")).containsText("Done");
        assertThat(page.locator("dl")).containsText("Asked by e-mail from […]");
        assertThat(page.locator("dl")).not().containsText("rosa");
        ada.meetsNoBarriers();
        ada.picture("certificate-desk-en");
        var certificate = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download"))
                        .click());
        assertThat(Files.readString(certificate.path())).contains("Ada Admin").doesNotContain("rosa");

        ada.opens("/admin/personal-data");
        assertThat(page.getByText("Asked by e-mail from […]")).isVisible();
        finds(ada, "rosa@reporters.example", "E-mail address or phone number", "Find");
        assertThat(page.getByText("Nothing is held about rosa@reporters.example."))
                .isVisible();
    }

    @Test
    void allOfItWorksOnAPhoneFromRightToLeft() {
        report("rosa@reporters.example");
        var ben = administrator("ben", "Ben Boss", Size.PHONE, "ar");
        ben.opens("/admin/retention");
        ben.meetsNoBarriers();
        ben.picture("retention-phone-ar");
        ben.opens("/admin/personal-data");
        finds(ben, "rosa@reporters.example", "البريد الإلكتروني أو رقم الهاتف", "بحث");
        assertThat(ben.page().getByText("بيانات الاتصال والإشارات في الطلبات: 2"))
                .isVisible();
        ben.meetsNoBarriers();
        ben.picture("person-found-phone-ar");
        ben.prefers(ColorScheme.DARK);
        ben.meetsNoBarriers();
        ben.picture("person-found-phone-ar-dark");
    }

    private static void finds(Administrator reader, String person, String field, String button) {
        reader.fills(field, person);
        reader.button(button).click();
    }

    private Period keep(RetentionKind kind) {
        return asPlaza(() -> retention.live().of(kind));
    }

    private RequestNumber report(String email) {
        var result = TenantContext.callAs(
                city.id(),
                () -> CurrentActor.callAs(
                        new Actor.Anonymous(),
                        () -> intake.submit(new SubmitReport(
                                new ServiceCode("pothole"),
                                "A hole, ask " + email,
                                Locale.ENGLISH,
                                new Place("12 Oak St", new GeoPoint(39.8, -89.65)),
                                Channel.WEB,
                                new SubmitReport.Reporter("Rosa Reporter", email, null),
                                List.of(),
                                null))));
        return ((IntakeResult.Accepted) result).request().number();
    }

    private <T> T asPlaza(ScopedValue.CallableOp<T, RuntimeException> action) {
        return TenantContext.callAs(city.id(), () -> CurrentActor.callAs(new Actor.Plaza("test"), action));
    }
}
