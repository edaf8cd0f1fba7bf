package city.plaza.web.resident;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.CatalogEditor;
import city.plaza.catalog.Condition;
import city.plaza.catalog.ServiceAttribute.Choice;
import city.plaza.catalog.ServiceAttribute.Choices;
import city.plaza.catalog.ServiceAttribute.Information;
import city.plaza.catalog.ServiceAttribute.Line;
import city.plaza.catalog.ServiceAttribute.Moment;
import city.plaza.catalog.ServiceAttribute.Number;
import city.plaza.catalog.ServiceAttribute.Question;
import city.plaza.catalog.ServiceAttribute.Value;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.department.DepartmentCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.RunningPlaza;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The city asks what is wrong with a street light, and one answer leads to another question. */
@RunningPlaza
@ScreenTest
class ResidentAnswersTests {

    private static Browser browser;

    @Autowired
    private TestCities cities;

    @Autowired
    private CatalogEditor editor;

    @Autowired
    private CityUrls urls;

    private String origin;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void aCityThatAsks() {
        City city = cities.open(getClass(), "askers");
        origin = urls.origin(city.mainHost()).toString();
        CurrentActor.runAs(
                new Actor.Plaza("test"), () -> TenantContext.runAs(city.id(), () -> editor.put(streetLight())));
    }

    @Test
    void anAnswerUncoversAnotherQuestionAndAnotherAnswerHidesIt() {
        var page = browser.visitor(Browser.Size.PHONE, "en");
        page.navigate(origin + "/report?service=street-light");
        asked(page, "problem").getByText("It is dark").click();
        asked(page, "how-many").waitFor();
        page.locator("vaadin-text-area textarea").fill("Dark since Monday.");
        goOn(page).click();
        PlaywrightAssertions.assertThat(page.locator(".plaza-errors li")).hasCount(1);
        PlaywrightAssertions.assertThat(asked(page, "how-many")).containsText("Answer this question");
        asked(page, "how-many").locator("input").fill("three");
        goOn(page).click();
        PlaywrightAssertions.assertThat(page.locator(".plaza-errors li")).hasText("Enter a number, such as 12");
        asked(page, "how-many").locator("input").fill("3");
        asked(page, "near").getByText("A school").click();
        goOn(page).click();
        page.getByText("No, I report without my name").click();
        goOn(page).click();
        PlaywrightAssertions.assertThat(page.locator(".plaza-answers")).containsText("How many lights?");
        PlaywrightAssertions.assertThat(page.locator(".plaza-answers")).containsText("A school");

        page.locator(".plaza-answers__change").nth(1).click();
        asked(page, "problem").getByText("It flickers").click();
        PlaywrightAssertions.assertThat(asked(page, "how-many")).isHidden();
        goOn(page).click();
        PlaywrightAssertions.assertThat(page.locator(".plaza-answers")).not().containsText("How many lights?");
        goOn(page).click();
        page.locator(".plaza-done__number").waitFor();
        PlaywrightAssertions.assertThat(page.locator(".plaza-question")).containsText("Thank you for watching.");
        page.locator(".plaza-actions a").first().click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("It flickers");
    }

    @Test
    void anAnswerThatNeedsSomebodyElseEndsTheForm() {
        var page = browser.visitor(Browser.Size.PHONE, "en");
        page.navigate(origin + "/report?service=street-light");
        asked(page, "problem").getByText("Wires hang down").click();
        PlaywrightAssertions.assertThat(page.locator(".plaza-questions [role=alert]"))
                .containsText("Stay away. Call 911.");
        PlaywrightAssertions.assertThat(goOn(page)).isHidden();
        PlaywrightAssertions.assertThat(page.locator("vaadin-text-area")).isHidden();
        Browser.requireNoBarriers(page);

        asked(page, "problem").getByText("It flickers").click();
        PlaywrightAssertions.assertThat(goOn(page)).isVisible();
        PlaywrightAssertions.assertThat(page.locator(".plaza-questions [role=alert]"))
                .isEmpty();
    }

    @Test
    void everyKindOfQuestionIsOpenToAllInArabicOnAPhone() {
        var page = browser.visitor(Browser.Size.PHONE, "ar");
        page.navigate(origin + "/report?service=street-light");
        asked(page, "problem").locator("vaadin-radio-button").first().click();
        asked(page, "how-many").waitFor();
        goOn(page).click();
        page.locator(".plaza-errors li").first().waitFor();
        Browser.requireNoBarriers(page);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        page.navigate(origin + "/report/simple?service=street-light");
        Browser.requireNoBarriers(page);
        page.locator("form[method=post] button.plaza-button--large").click();
        page.locator(".plaza-errors").waitFor();
        Browser.requireNoBarriers(page);
    }

    @Test
    void withoutScriptsTheNextPageAsksWhatTheAnswersLeadTo() {
        var page = browser.visitorWithoutScripts(Browser.Size.PHONE, "en");
        page.navigate(origin + "/report/simple");
        page.locator("#service").selectOption("street-light");
        page.locator("#description").fill("Dark since Monday.");
        page.getByText("Continue with these answers").click();
        page.getByText("It is dark").click();
        page.locator("#attribute-near-2").check();
        page.getByText("Send the report").click();

        PlaywrightAssertions.assertThat(page.locator("[role=status]")).containsText("more questions");
        PlaywrightAssertions.assertThat(page.locator(".plaza-errors")).hasCount(0);
        PlaywrightAssertions.assertThat(page.locator("#attribute-near-2")).isChecked();
        PlaywrightAssertions.assertThat(page.locator("#description")).hasValue("Dark since Monday.");
        page.getByText("Send the report").click();
        PlaywrightAssertions.assertThat(page.locator(".plaza-errors li")).hasText("Answer this question");
        page.locator(".plaza-errors a").click();
        PlaywrightAssertions.assertThat(page.locator("#attribute-how-many")).isFocused();
        page.locator("#attribute-how-many").fill("3");
        page.getByText("Send the report").click();
        assertThat(page.url()).contains("/requests/");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("How many lights?");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Thank you for watching.");
    }

    @Test
    void withoutScriptsAnAnswerCanEndTheFormToo() {
        var page = browser.visitorWithoutScripts(Browser.Size.PHONE, "en");
        page.navigate(origin + "/report/simple?service=street-light");
        page.locator("#description").fill("They spark.");
        page.getByText("Wires hang down").click();
        page.getByText("Send the report").click();

        PlaywrightAssertions.assertThat(page.locator("main [role=alert]")).containsText("Stay away. Call 911.");
        PlaywrightAssertions.assertThat(page.getByText("Send the report")).hasCount(0);
        page.getByText("It flickers").click();
        page.getByText("I changed my answer").click();
        PlaywrightAssertions.assertThat(page.locator("#description")).hasValue("They spark.");
        page.getByText("Send the report").click();
        assertThat(page.url()).contains("/requests/");
    }

    private static ServiceType streetLight() {
        return ServiceType.builder(new ServiceCode("street-light"), "streets", text("Street light", "مصباح شارع"))
                .department(new DepartmentCode("public-works"))
                .icon("light")
                .location(ServiceType.Demand.NONE)
                .response(text("Thank you for watching.", "شكرًا لانتباهك."))
                .attributes(List.of(
                        new Choice(
                                Question.of("problem", text("What is wrong?", "ما المشكلة؟"))
                                        .asRequired()
                                        .asPublished(),
                                List.of(
                                        new Value("dark", text("It is dark", "مطفأ")),
                                        new Value("flickers", text("It flickers", "يومض")),
                                        new Value(
                                                "wires",
                                                text("Wires hang down", "أسلاك متدلية"),
                                                text("Stay away. Call 911.", "ابتعد. اتصل بالرقم 911.")))),
                        new Number(
                                Question.of("how-many", text("How many lights?", "كم مصباحًا؟"))
                                        .withHelp(text("Count those in a row.", "عُدّ المتتالية."))
                                        .asRequired()
                                        .shownIf(Condition.equal("problem", "dark")),
                                BigDecimal.ONE,
                                null),
                        new Moment(Question.of("since", text("Since when?", "منذ متى؟")), null, null),
                        new Choices(
                                Question.of("near", text("What is near?", "ما القريب منه؟")),
                                List.of(
                                        new Value("stop", text("A bus stop", "موقف حافلات")),
                                        new Value("school", text("A school", "مدرسة")))),
                        new Line(Question.of("pole", text("Number on the pole", "رقم العمود")), null, 30),
                        new Information(
                                Question.of("note", text("We repair lights by day.", "نصلح المصابيح نهارًا.")), false)))
                .build();
    }

    private static Locator asked(Page page, String code) {
        return page.locator("[data-attribute=" + code + "]");
    }

    private static Locator goOn(Page page) {
        return page.locator("#continue");
    }

    private static LocalizedText text(String english, String arabic) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("en", english);
        texts.put("ar", arabic);
        return new LocalizedText(texts);
    }
}
