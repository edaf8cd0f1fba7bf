package city.plaza.web.layout;

import com.vaadin.flow.component.html.Anchor;

/** Lets people who use the keyboard pass by the frame. */
final class SkipLink extends Anchor {

    static final String TARGET = "main";

    SkipLink() {
        super("#" + TARGET);
        setText(getTranslation("layout.skip"));
        addClassName("plaza-skip");
        setRouterIgnore(true);
    }
}
