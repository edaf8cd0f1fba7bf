package city.plaza.web.operator;

import city.plaza.identity.CurrentActor;
import city.plaza.web.kit.Directions;
import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** The frame of the operators' console. */
final class ConsoleLayout extends AppLayout {

    ConsoleLayout(AuthenticationContext authentication) {
        var mark = new Span("P");
        mark.addClassName("plaza-brand__mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var brand = new Anchor(OperatorNavigation.CITIES, mark, new Span(getTranslation("operator.console")));
        brand.addClassName("plaza-brand");

        var name = new Span(CurrentActor.get().displayName());
        name.addClassNames("plaza-muted", "plaza-wide");
        var signOut = new Button(getTranslation("layout.sign-out"), event -> authentication.logout());
        signOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        signOut.setPrefixComponent(new Icon("user"));
        var tools = new Div(name, signOut);
        tools.addClassName("plaza-tools");

        var bar = new Header(brand, tools);
        bar.addClassNames("plaza-bar", "plaza-bar--work");
        addToNavbar(bar);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        attached.getUI()
                .setDirection(
                        Directions.isRightToLeft(attached.getUI().getLocale())
                                ? Direction.RIGHT_TO_LEFT
                                : Direction.LEFT_TO_RIGHT);
    }
}
