package city.plaza.web.cityadmin.notices;

import city.plaza.identity.Role;
import city.plaza.notice.Emergency;
import city.plaza.notice.EmergencyMode;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.RuleViolation;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.ConfirmDialog;
import city.plaza.web.kit.Toast;
import city.plaza.web.kit.announcement.Announcements;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the city to what matters most, after saying what residents will see. */
@Route(value = AdminRoutes.EMERGENCY, layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class EmergencyView extends AnnouncementEditor<EmergencyForm> {

    private final transient EmergencyMode mode;
    private final transient AdminPresenter admin;
    private final transient NoticePresenter desk;
    private final transient Announcements words;
    private transient @Nullable Emergency seen;

    EmergencyView(EmergencyMode mode, AdminPresenter admin, NoticePresenter desk, Announcements words) {
        super("admin.emergency.title");
        this.mode = mode;
        this.admin = admin;
        this.desk = desk;
        this.words = words;
        draw();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var listening = AdminPresenter.onChange(attached.getUI(), this::look);
        addDetachListener(detached -> {
            detached.unregisterListener();
            listening.remove();
        });
    }

    /** What is typed stays, unless the emergency has become another. */
    private void look() {
        if (!mode.current().equals(Optional.ofNullable(seen))) {
            draw();
        }
    }

    private void draw() {
        seen = mode.current().orElse(null);
        var form = new EmergencyForm(desk, words);
        Optional.ofNullable(seen).ifPresent(current -> form.show(current, false));
        var on = new Button(
                getTranslation(seen == null ? "admin.emergency.on" : "admin.emergency.change"), event -> ask(form));
        on.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        show(form, on);
    }

    @Override
    Optional<Component> preview(EmergencyForm shown) {
        return shown.preview();
    }

    private void ask(EmergencyForm form) {
        try {
            var wanted = form.value();
            wrong(new InvalidInput(java.util.List.of()));
            var names = desk.services(getLocale());
            var open = wanted.services().stream()
                    .map(each -> names.getOrDefault(each, each.value()))
                    .collect(Collectors.joining(", "));
            new ConfirmDialog(
                            getTranslation("admin.emergency.confirm.title"),
                            getTranslation(seen == null ? "admin.emergency.on" : "admin.emergency.change"),
                            () -> activate(wanted),
                            new Paragraph(getTranslation("admin.emergency.confirm.banner")),
                            form.drawn(wanted),
                            new Paragraph(
                                    open.isEmpty()
                                            ? getTranslation("admin.emergency.confirm.nothing", wanted.phone())
                                            : getTranslation("admin.emergency.confirm.open", open, wanted.phone())),
                            new Paragraph(getTranslation(
                                    "admin.emergency.confirm.until",
                                    desk.format(wanted.until(), getLocale(), this::getTranslation))))
                    .open();
        } catch (InvalidInput invalid) {
            wrong(invalid);
        }
    }

    private void activate(Emergency wanted) {
        try {
            var before = seen;
            if (before == null) {
                mode.on(wanted.banner(), wanted.services(), wanted.phone(), wanted.until());
            } else {
                mode.change(before, wanted.banner(), wanted.services(), wanted.phone(), wanted.until());
            }
            Toast.done(getTranslation("admin.emergency.done"));
            getUI().ifPresent(admin::changed);
        } catch (InvalidInput invalid) {
            wrong(invalid);
        } catch (RuleViolation refused) {
            Toast.problem(getTranslation(refused.translationKey()));
        }
    }
}
