package city.plaza.web.cityadmin;

import city.plaza.configuration.Finding;
import city.plaza.web.kit.Icon;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says on every screen how far the draft is from what is live, and whether it could be published. */
final class DraftBar extends Composite<Div> {

    private final transient AdminPresenter desk;
    private final Span words = new Span();
    private final Anchor publish;
    private @Nullable Registration listening;

    DraftBar(AdminPresenter desk) {
        this.desk = desk;
        publish = new Anchor(AdminRoutes.publish(), getTranslation("admin.draft.publish"));
        publish.addClassName("plaza-button");
        words.getElement().setAttribute("role", "status");
        getContent().addClassName("plaza-draft");
        getContent().add(new Icon("comment"), words, publish);
    }

    void refresh() {
        var draft = desk.current();
        int changes = draft.changes().size();
        long problems = draft.findings().stream().filter(Finding::blocks).count();
        words.setText(
                changes == 0
                        ? getTranslation("admin.draft.nothing")
                        : getTranslation("admin.draft.changes", changes, problems));
        publish.setVisible(changes > 0);
        getContent()
                .getElement()
                .setAttribute("data-state", changes == 0 ? "live" : problems > 0 ? "problem" : "draft");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        listening = AdminPresenter.onChange(attached.getUI(), event -> refresh());
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        Optional.ofNullable(listening).ifPresent(Registration::remove);
        listening = null;
    }
}
