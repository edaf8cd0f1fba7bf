package city.plaza.web.operator;

import city.plaza.onboarding.CityOperations;
import city.plaza.registry.RegisteredCity;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.RuleViolation;
import city.plaza.tenancy.City;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.kit.TextInputDialog;
import city.plaza.web.kit.Toast;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;

/** What operators may do with a city that is there. Closing its doors asks for the city's name. */
final class CityActions extends Composite<Section> {

    private final transient City city;
    private final transient CityOperations operations;
    private final Runnable changed;

    /** @param changed called when the city is no longer what it was */
    CityActions(RegisteredCity registered, CityOperations operations, Runnable changed) {
        this.city = registered.city();
        this.operations = operations;
        this.changed = changed;
        var line = new Div(
                new Button(getTranslation("operator.city.rename"), event -> rename()),
                new Button(getTranslation("operator.city.add-host"), event -> addHost()));
        line.addClassName("plaza-operator__actions");
        switch (city.state()) {
            case ACTIVE -> {
                var suspend = new Button(getTranslation("operator.city.suspend"), event -> suspend());
                suspend.addThemeVariants(ButtonVariant.LUMO_ERROR);
                line.add(suspend);
            }
            case SUSPENDED -> {
                var reopen = new Button(getTranslation("operator.city.reopen"), event -> reopen());
                reopen.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                line.addComponentAsFirst(reopen);
            }
            case ONBOARDING -> {
                // Its doors open by the last step of its making.
            }
        }
        getContent().addClassName("plaza-operator__section");
        getContent().add(SectionHeader.ofSection(getTranslation("operator.city.actions")), line);
    }

    private void rename() {
        TextInputDialog.forText(
                        getTranslation("operator.city.rename"), getTranslation("operator.new.name"), city.name())
                .open(
                        getTranslation("operator.city.rename.do"),
                        typed -> operations.rename(city.id(), typed),
                        this::follow);
    }

    private void addHost() {
        TextInputDialog.forText(getTranslation("operator.city.add-host"), getTranslation("operator.new.host"), "")
                .explained(getTranslation("operator.city.add-host.text"))
                .open(
                        getTranslation("operator.city.add-host.do"),
                        typed -> operations.addHost(city.id(), typed),
                        this::follow);
    }

    private void suspend() {
        TextInputDialog.forText(
                        getTranslation("operator.city.suspend.title", city.name()),
                        getTranslation("operator.city.suspend.name", city.name()),
                        "")
                .explained(getTranslation("operator.city.suspend.text"))
                .dangerous()
                .open(
                        getTranslation("operator.city.suspend"),
                        typed -> {
                            if (!typed.equals(city.name())) {
                                throw new InvalidInput("name", "operator.city.suspend.other-name", city.name());
                            }
                            return operations.suspend(city.id());
                        },
                        suspended -> done("operator.city.suspended"));
    }

    private void reopen() {
        try {
            operations.reopen(city.id());
            done("operator.city.reopened");
        } catch (RuleViolation refused) {
            Toast.problem(
                    getTranslation(refused.translationKey(), refused.arguments().toArray()));
        }
    }

    private void follow(CityOperations.Changed result) {
        if (result.signsIn()) {
            done("operator.city.changed");
        } else {
            changed.run();
            var notice = Toast.problem(getTranslation("operator.city.sign-in-behind"));
            notice.add(new Button(getTranslation("operator.city.retry"), event -> {
                notice.close();
                follow(operations.updateSignIn(city.id()));
            }));
        }
    }

    private void done(String key) {
        Toast.done(getTranslation(key));
        changed.run();
    }
}
