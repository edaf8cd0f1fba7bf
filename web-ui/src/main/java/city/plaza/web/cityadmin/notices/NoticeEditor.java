package city.plaza.web.cityadmin.notices;

import city.plaza.identity.Role;
import city.plaza.notice.Notice;
import city.plaza.notice.Notices;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.RuleViolation;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.kit.announcement.Announcements;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a notice, beside what residents will read. */
@Route(value = AdminRoutes.NOTICES + "/:key", layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class NoticeEditor extends AnnouncementEditor<NoticeForm> implements BeforeEnterObserver {

    private final transient Notices notices;
    private final transient NoticePresenter desk;
    private final transient Announcements words;
    private transient @Nullable Notice seen;

    NoticeEditor(Notices notices, NoticePresenter desk, Announcements words) {
        super("admin.notices.new");
        this.notices = notices;
        this.desk = desk;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var key = entering.getRouteParameters().get(AdminRoutes.KEY).orElse("");
        seen = find(key).orElse(null);
        if (seen == null && !key.equals(AdminRoutes.NEW)) {
            entering.rerouteToError(NotFoundException.class);
            return;
        }
        var form = new NoticeForm(desk, words);
        if (seen == null) {
            form.showNew();
        } else {
            form.show(seen, false);
            setTitle(getTranslation("admin.notices.edit"));
        }
        var save = new Button(
                getTranslation(seen == null ? "admin.notices.publish" : "admin.notices.save"), event -> save(form));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        show(form, save);
    }

    @Override
    Optional<Component> preview(NoticeForm shown) {
        return shown.preview();
    }

    private Optional<Notice> find(String key) {
        try {
            return notices.find(UUID.fromString(key));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private void save(NoticeForm form) {
        try {
            var notice = form.value();
            var before = seen;
            if (before == null) {
                notices.put(notice);
            } else {
                notices.change(before, notice);
            }
            city.plaza.web.kit.Toast.done(getTranslation("admin.notices.saved"));
            getUI().ifPresent(ui -> ui.navigate(AdminRoutes.NOTICES));
        } catch (InvalidInput invalid) {
            wrong(invalid);
        } catch (RuleViolation refused) {
            city.plaza.web.kit.Toast.problem(getTranslation(refused.translationKey()));
        }
    }
}
