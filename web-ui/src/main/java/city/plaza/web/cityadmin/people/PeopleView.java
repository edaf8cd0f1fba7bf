package city.plaza.web.cityadmin.people;

import city.plaza.department.Department;
import city.plaza.identity.Role;
import city.plaza.shared.RuleViolation;
import city.plaza.staff.Staff;
import city.plaza.staff.StaffMember;
import city.plaza.staff.StaffPage;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.kit.Callout;
import city.plaza.web.kit.EmptyState;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everybody who works for the city, and the departments that nobody leads. */
@Route(value = AdminRoutes.PEOPLE, layout = AdminLayout.class)
@Menu(title = "admin.people.title", icon = "user", order = 130)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class PeopleView extends Composite<Div> implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PAGE_SIZE = 50;

    private final transient Staff staff;
    private final transient DutiesFormatter words;
    private final List<Department> departments = new ArrayList<>();
    private final TextField search = new TextField();
    private final ComboBox<Department> department = new ComboBox<>();
    private final Div warning = new Div();
    private final Paragraph count = new Paragraph();
    private final UnorderedList people = new UnorderedList();
    private final Div instead = new Div();
    private final Button more;

    PeopleView(Staff staff, DutiesFormatter words) {
        this.staff = staff;
        this.words = words;
        var invite = new Anchor(AdminRoutes.person(AdminRoutes.NEW), getTranslation("admin.people.new"));
        invite.addClassNames("plaza-button", "plaza-button--primary");
        invite.addComponentAsFirst(new Icon("plus"));
        var head = SectionHeader.ofView(getTranslation("admin.people.title"));
        head.getElement().appendChild(invite.getElement());
        more = new Button(getTranslation("admin.people.more"), event -> more());
        count.getElement().setAttribute("role", "status");
        count.addClassName("plaza-muted");
        people.addClassName("plaza-admin__parts");
        getContent().addClassName("plaza-admin");
        getContent()
                .add(
                        head,
                        new Paragraph(getTranslation("admin.people.lead")),
                        warning,
                        filters(),
                        count,
                        people,
                        instead,
                        more);
    }

    private Div filters() {
        search.setLabel(getTranslation("admin.people.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> again());
        department.setLabel(getTranslation("admin.people.department"));
        department.setItemLabelGenerator(each -> words.name(each, getLocale()));
        department.setClearButtonVisible(true);
        department.addValueChangeListener(event -> again());
        var filters = new Div(search, department);
        filters.addClassName("plaza-admin__filters");
        return filters;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        departments.clear();
        departments.addAll(words.departments());
        department.setItems(departments);
        again();
    }

    private void again() {
        people.removeAll();
        more();
    }

    private void more() {
        instead.removeAll();
        try {
            int shown = (int) people.getChildren().count();
            var page = staff.page(
                    search.getValue(),
                    Optional.ofNullable(department.getValue())
                            .map(Department::code)
                            .orElse(null),
                    shown,
                    PAGE_SIZE);
            page.people().forEach(person -> people.add(line(person)));
            count.setText(getTranslation("admin.people.count", page.total()));
            more.setVisible(shown + page.people().size() < page.total());
            if (page.total() == 0) {
                instead.add(new EmptyState(
                        "user", getTranslation("admin.people.empty"), getTranslation("admin.people.empty.text")));
            }
            warn(page);
        } catch (RuleViolation refused) {
            count.setText("");
            more.setVisible(false);
            instead.add(
                    new Callout(
                            "danger",
                            "alert",
                            getTranslation("admin.people.unavailable"),
                            new Paragraph(words.refusal(refused, getLocale(), this::getTranslation))),
                    new Button(getTranslation("admin.people.retry"), event -> again()));
        }
    }

    private void warn(StaffPage page) {
        warning.removeAll();
        if (!page.withoutLead().isEmpty()) {
            warning.add(new Callout(
                    "warn",
                    "alert",
                    getTranslation(
                            "admin.people.without-lead", page.withoutLead().size()),
                    new Paragraph(words.names(page.withoutLead(), getLocale())),
                    new Paragraph(getTranslation("admin.people.without-lead.text"))));
        }
    }

    private ListItem line(StaffMember person) {
        var name = new Anchor(AdminRoutes.person(person.subject()), person.name());
        var mail = new Span(person.email());
        mail.addClassNames("plaza-muted", "plaza-small");
        var who = new Div(name, mail);
        who.addClassName("plaza-admin__head");
        var does = new Div(
                new Span(DutiesFormatter.roles(person.duties(), this::getTranslation)),
                new Span(words.where(person.duties(), departments, getLocale(), this::getTranslation)));
        does.addClassName("plaza-admin__head");
        does.getElement().getChild(1).getClassList().add("plaza-muted");
        var item = new ListItem(who, does, new PersonState(person));
        item.addClassName("plaza-admin__person");
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.people.title");
    }
}
