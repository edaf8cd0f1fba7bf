package city.plaza.web.cityadmin.people;

import city.plaza.staff.StaffMember;
import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;

/** Whether somebody works here now, is expected, or has gone. */
final class PersonState extends Composite<Span> {

    PersonState(StaffMember person) {
        if (!person.active()) {
            badge("minus", "admin.people.state.inactive", "neutral");
        } else if (person.expected()) {
            badge("mail", "admin.people.state.expected", "info");
        } else {
            badge("check", "admin.people.state.active", "ok");
        }
    }

    private void badge(String icon, String key, String tone) {
        getContent().addClassNames("plaza-badge", "plaza-badge--" + tone);
        getContent().add(new Icon(icon), new Span(getTranslation(key)));
    }
}
