package city.plaza.web.cityadmin.people;

import city.plaza.identity.Role;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.RuleViolation;
import city.plaza.staff.Duties;
import city.plaza.staff.PersonChanged;
import city.plaza.staff.Staff;
import city.plaza.staff.StaffMember;
import city.plaza.staff.StaffUnavailable;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.ConfirmDialog;
import city.plaza.web.kit.Callout;
import city.plaza.web.kit.ErrorSummary;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.kit.Toast;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invites a person, or changes their duties. Takes effect immediately; on failure the form keeps its input. */
@Route(value = AdminRoutes.PEOPLE + "/:key", layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class PersonView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Staff staff;
    private final transient DutiesFormatter words;
    private final SectionHeader title = SectionHeader.ofView("");
    private final Paragraph who = new Paragraph();
    private final ErrorSummary errors = new ErrorSummary();
    private final Div refusal = new Div();
    private final Div place = new Div();
    private final Div actions = new Div();
    private transient @Nullable PersonForm form;
    private transient @Nullable StaffMember seen;

    PersonView(Staff staff, DutiesFormatter words) {
        this.staff = staff;
        this.words = words;
        var back = new Anchor(AdminRoutes.PEOPLE, getTranslation("admin.people.title"));
        back.addClassName("plaza-back");
        back.addComponentAsFirst(Icon.along("back"));
        refusal.getElement().setAttribute("role", "alert");
        actions.addClassName("plaza-admin__actions");
        var column = new Div(errors, refusal, place, actions);
        column.addClassName("plaza-admin__column");
        getContent().addClassName("plaza-admin");
        getContent().add(back, title, who, column);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var key = entering.getRouteParameters().get(AdminRoutes.KEY).orElse("");
        if (key.equals(AdminRoutes.NEW)) {
            show(null);
            return;
        }
        try {
            var found = staff.find(key);
            found.ifPresentOrElse(this::show, () -> entering.rerouteToError(NotFoundException.class));
        } catch (StaffUnavailable unavailable) {
            title.setTitle(getTranslation("admin.people.title"));
            refuse(unavailable);
        }
    }

    private void show(@Nullable StaffMember person) {
        seen = person;
        title.setTitle(person == null ? getTranslation("admin.people.new") : person.name());
        who.removeAll();
        who.setVisible(person != null);
        form = new PersonForm(words);
        form.show(person == null ? new Duties(Set.of(Role.STAFF), Set.of()) : person.duties(), person == null);
        place.removeAll();
        place.add(form);
        place.setEnabled(person == null || person.active());
        errors.clear();
        refusal.removeAll();
        actions.removeAll();
        if (person == null) {
            place.addComponentAsFirst(new Paragraph(getTranslation("admin.people.invite.text")));
            primary(getTranslation("admin.people.invite"), this::invite);
            return;
        }
        who.add(new PersonState(person), new Span(" " + person.email()));
        if (person.active()) {
            place.add(new Paragraph(getTranslation("admin.people.change.text")));
            primary(getTranslation("admin.people.save"), () -> change(person));
            if (person.expected()) {
                actions.add(new Button(getTranslation("admin.people.invite-again"), event -> inviteAgain(person)));
            }
            var deactivate =
                    new Button(getTranslation("admin.people.deactivate"), event -> confirmDeactivation(person));
            deactivate.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            actions.add(deactivate);
        } else {
            primary(getTranslation("admin.people.reactivate"), () -> {
                show(staff.reactivate(person));
                Toast.done(getTranslation("admin.people.reactivated", person.name()));
            });
        }
    }

    private void primary(String label, Runnable act) {
        var button = new Button(label, event -> attempt(act));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions.add(button);
    }

    private void invite() {
        var invited = staff.invite(Objects.requireNonNull(form).invitation());
        Toast.done(getTranslation(
                invited.byMail() ? "admin.people.invited" : "admin.people.added",
                invited.person().name(),
                invited.person().email()));
        getUI().ifPresent(ui -> ui.navigate(AdminRoutes.PEOPLE));
    }

    private void change(StaffMember person) {
        show(staff.change(person, Objects.requireNonNull(form).value()));
        Toast.done(getTranslation("admin.people.saved", person.name()));
    }

    private void inviteAgain(StaffMember person) {
        attempt(() -> {
            if (staff.inviteAgain(person)) {
                Toast.done(getTranslation("admin.people.invited", person.name(), person.email()));
            } else {
                Toast.problem(getTranslation("admin.people.not-invited", person.name()));
            }
        });
    }

    private void confirmDeactivation(StaffMember person) {
        new ConfirmDialog(
                        getTranslation("admin.people.deactivate.title", person.name()),
                        getTranslation("admin.people.deactivate.text"),
                        getTranslation("admin.people.deactivate"),
                        () -> attempt(() -> {
                            show(staff.deactivate(person));
                            Toast.done(getTranslation("admin.people.deactivated", person.name()));
                        }))
                .open();
    }

    private void attempt(Runnable act) {
        refusal.removeAll();
        try {
            act.run();
        } catch (InvalidInput invalid) {
            errors.show(Objects.requireNonNull(form).mark(invalid.problems()));
        } catch (RuleViolation refused) {
            errors.show(Objects.requireNonNull(form).mark(List.of()));
            refuse(refused);
        }
    }

    private void refuse(RuleViolation refused) {
        var callout = new Callout(
                "danger",
                "alert",
                getTranslation("admin.people.refused"),
                new Paragraph(words.refusal(refused, getLocale(), this::getTranslation)));
        refusal.add(callout);
        var person = seen;
        if (refused instanceof PersonChanged && person != null) {
            refusal.add(new Button(
                    getTranslation("admin.people.look-again"),
                    event -> attempt(() -> staff.find(person.subject()).ifPresent(this::show))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.people.title");
    }
}
