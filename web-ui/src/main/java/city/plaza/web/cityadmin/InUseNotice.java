package city.plaza.web.cityadmin;

import city.plaza.catalog.StillInUse;
import city.plaza.configuration.Part;
import city.plaza.web.kit.Notice;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says why something could not be removed, and offers to stop offering it instead. */
final class InUseNotice extends Composite<Div> {

    private final transient AdminDesk desk;
    private final String code;
    private final Runnable done;

    /** @param done hears that the draft is another */
    InUseNotice(AdminDesk desk, StillInUse used, Runnable done) {
        this.desk = desk;
        this.code = String.valueOf(used.arguments().getFirst());
        this.done = done;
        var words = getTranslation(used.translationKey(), used.arguments().toArray());
        var notice = new Notice("danger", "alert", getTranslation("admin.in-use.title"), new Paragraph(words));
        notice.getElement().setAttribute("role", "alert");
        if (desk.current().live().find(Part.SERVICES, code).isPresent()) {
            var retire = new Button(getTranslation("admin.in-use.retire"), event -> retire());
            retire.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            notice.add(retire);
        }
        getContent().add(notice);
    }

    private void retire() {
        desk.draft().discard(Part.SERVICES, code);
        desk.draft()
                .find(Part.SERVICES, code)
                .ifPresent(seen -> desk.draft()
                        .change(
                                Part.SERVICES,
                                seen.thing().toBuilder().retired(true).build(),
                                seen.version()));
        done.run();
        getUI().ifPresent(desk::changed);
    }
}
