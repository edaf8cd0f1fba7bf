package city.plaza.web.kit;

import com.vaadin.flow.component.icon.SvgIcon;

/** One of Plaza's own icons; says nothing by itself, so a word always stands beside it or names its button. */
public final class Icon extends SvgIcon {

    /** @param symbol of {@code icons.svg} */
    public Icon(String symbol) {
        super(Assets.url("icons.svg"), symbol);
        getElement().setAttribute("aria-hidden", "true");
    }

    /** An icon that points along the reading direction. */
    public static Icon along(String symbol) {
        var icon = new Icon(symbol);
        icon.addClassName("plaza-icon--along");
        return icon;
    }
}
