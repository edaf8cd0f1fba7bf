package city.plaza.web.operator;

import city.plaza.citytemplate.CityTemplates;
import city.plaza.identity.Role;
import city.plaza.onboarding.Onboarding;
import city.plaza.onboarding.OnboardingInProgress;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.Cells;
import city.plaza.tenancy.CityUrls;
import city.plaza.web.kit.ErrorSummary;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.routes.OperatorRoutes;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import tools.jackson.databind.json.JsonMapper;

/** Asks what a new city is to be like, and begins to make it. */
@Route(value = OperatorRoutes.NEW_CITY, layout = ConsoleLayout.class)
@Menu(title = "operator.cities.new", icon = "plus", order = 20)
@RolesAllowed(Role.Names.OPERATOR)
final class NewCityView extends Composite<Div> implements HasDynamicTitle {

    private final transient Onboarding onboarding;
    private final CityForm form;
    private final ErrorSummary errors = new ErrorSummary();
    private final Button make;

    NewCityView(
            Onboarding onboarding, CityTemplates templates, CityUrls urls, Cells cells, Clock clock, JsonMapper json) {
        this.onboarding = onboarding;
        this.form = new CityForm(templates, urls, cells, clock, json);
        var back = OperatorRoutes.toCities(getTranslation("operator.back"));
        back.addClassName("plaza-back");
        back.addComponentAsFirst(Icon.along("back"));
        var lead = new Paragraph(getTranslation("operator.new.lead"));
        lead.addClassName("plaza-lead");
        make = new Button(getTranslation("operator.new.make"), event -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.setDisableOnClick(true);
        var actions = new Div(make, new Paragraph(getTranslation("operator.new.make.note")));
        actions.addClassName("plaza-operator__make");
        getContent().addClassNames("plaza-operator", "plaza-operator--text");
        getContent().add(back, SectionHeader.ofView(getTranslation("operator.new.title")), lead, errors, form, actions);
    }

    private void make() {
        try {
            var city = onboarding.start(form.value());
            try {
                onboarding.resume(city);
            } catch (OnboardingInProgress already) {
                // Somebody was faster, which is all the same to this one.
            }
            getUI().ifPresent(ui -> OperatorRoutes.openCity(ui, city));
        } catch (InvalidInput invalid) {
            errors.show(form.show(invalid.problems()));
        } finally {
            make.setEnabled(true);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operator.new.title") + " · " + getTranslation("operator.console");
    }
}
