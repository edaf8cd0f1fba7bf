package city.plaza.web.cityadmin;

import city.plaza.notice.Emergency;
import city.plaza.notice.EmergencyMode;
import city.plaza.tenancy.Tenants;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.time.HumanizedTime;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says on every screen, as long as it is so, that the city takes only what matters most; and ends it. */
final class EmergencyBar extends Composite<Div> {

    private final transient AdminPresenter desk;
    private final transient EmergencyMode mode;
    private final transient Tenants tenants;
    private final transient Clock clock;
    private final Span words = new Span();
    private @Nullable Registration listening;

    EmergencyBar(AdminPresenter desk, EmergencyMode mode, Tenants tenants, Clock clock) {
        this.desk = desk;
        this.mode = mode;
        this.tenants = tenants;
        this.clock = clock;
        var look = new Anchor(AdminRoutes.EMERGENCY, getTranslation("admin.emergency.look"));
        var end = new Button(getTranslation("admin.emergency.end"), event -> ask());
        words.getElement().setAttribute("role", "status");
        words.addClassName("plaza-emergency__words");
        getContent().addClassName("plaza-emergency");
        getContent().add(new Icon("alert"), words, look, end);
        getContent().setVisible(false);
    }

    void refresh() {
        var current = mode.current();
        getContent().setVisible(current.isPresent());
        words.setText(current.map(this::text).orElse(""));
    }

    private String text(Emergency emergency) {
        var until = new HumanizedTime(
                        this::getTranslation, getLocale(), tenants.current().zone(), clock)
                .format(emergency.until())
                .spoken();
        return getTranslation("admin.emergency.is-on", until);
    }

    private void ask() {
        getUI().ifPresent(ui -> new ConfirmDialog(
                        getTranslation("admin.emergency.end.title"),
                        getTranslation("admin.emergency.end.text"),
                        getTranslation("admin.emergency.end"),
                        () -> {
                            mode.off();
                            desk.changed(ui);
                        })
                .open());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        listening = AdminPresenter.onChange(attached.getUI(), this::refresh);
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        Optional.ofNullable(listening).ifPresent(Registration::remove);
        listening = null;
    }
}
