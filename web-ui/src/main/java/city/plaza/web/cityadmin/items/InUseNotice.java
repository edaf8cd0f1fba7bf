package city.plaza.web.cityadmin.items;

import city.plaza.catalog.StillInUse;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.kit.Callout;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Explains why an item cannot be removed, and offers to retire it instead. */
public final class InUseNotice extends Composite<Div> {

    private final transient AdminPresenter desk;
    private final String code;
    private final Runnable done;

    /** @param done hears that the draft is another */
    public InUseNotice(AdminPresenter desk, StillInUse used, Runnable done) {
        this.desk = desk;
        this.code = String.valueOf(used.arguments().getFirst());
        this.done = done;
        var words = getTranslation(used.translationKey(), used.arguments().toArray());
        var callout = new Callout("danger", "alert", getTranslation("admin.in-use.title"), new Paragraph(words));
        callout.getElement().setAttribute("role", "alert");
        if (desk.current().live().find(ConfigurationSection.SERVICES, code).isPresent()) {
            var retire = new Button(getTranslation("admin.in-use.retire"), event -> retire());
            retire.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            callout.add(retire);
        }
        getContent().add(callout);
    }

    private void retire() {
        desk.draft().discard(ConfigurationSection.SERVICES, code);
        desk.draft()
                .find(ConfigurationSection.SERVICES, code)
                .ifPresent(versioned -> desk.draft()
                        .change(
                                ConfigurationSection.SERVICES,
                                versioned.thing().toBuilder().retired(true).build(),
                                versioned.version()));
        done.run();
        getUI().ifPresent(desk::changed);
    }
}
