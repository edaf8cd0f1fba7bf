package city.plaza.web.cityadmin.people;

import city.plaza.identity.Role;
import city.plaza.staff.Duties;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.checkbox.CheckboxGroup;

/** What somebody may do, each with what it means. */
final class RoleChoice extends CheckboxGroup<Role> implements Focusable<CheckboxGroup<Role>> {

    RoleChoice() {
        setLabel(getTranslation("admin.people.roles"));
        setItems(Duties.ROLES);
        setItemLabelGenerator(role -> DutiesFormatter.role(role, this::getTranslation));
        setItemHelperGenerator(role -> getTranslation("admin.people.does." + role.name()));
        setManualValidation(true);
        addThemeName("vertical");
    }
}
