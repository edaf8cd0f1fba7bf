package city.plaza.web.cityadmin.apikeys;

import city.plaza.apikey.Sandbox;
import city.plaza.web.cityadmin.ConfirmDialog;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.kit.Toast;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** Says whether programs may try things out here, and changes it. */
final class SandboxPanel extends Composite<Section> {

    private final transient Sandbox sandbox;
    private final Paragraph state = new Paragraph();
    private final Button change = new Button();

    SandboxPanel(Sandbox sandbox) {
        this.sandbox = sandbox;
        state.getElement().setAttribute("role", "status");
        change.addClickListener(event -> ask());
        getContent().addClassName("plaza-admin__panel");
        getContent()
                .add(
                        SectionHeader.ofSection(getTranslation("admin.apikeys.sandbox")),
                        new Paragraph(getTranslation("admin.apikeys.sandbox.lead")),
                        state,
                        change);
    }

    void draw() {
        boolean on = sandbox.isOn();
        state.setText(getTranslation(on ? "admin.apikeys.sandbox.is-on" : "admin.apikeys.sandbox.is-off"));
        change.setText(getTranslation(on ? "admin.apikeys.sandbox.off" : "admin.apikeys.sandbox.on"));
    }

    private void ask() {
        boolean on = !sandbox.isOn();
        new ConfirmDialog(
                        change.getText(),
                        getTranslation(on ? "admin.apikeys.sandbox.ask.on" : "admin.apikeys.sandbox.ask.off"),
                        change.getText(),
                        () -> {
                            sandbox.turn(on);
                            draw();
                            Toast.done(state.getText());
                        })
                .open();
    }
}
