package city.plaza.web.layout;

import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.ArrayList;
import java.util.List;

/**
 * The frame of screens where people work all day: a slim bar, and the places they go to at the side.
 *
 * <p>Each persona has one of its own, which says what stands at the side.
 */
public abstract class WorkLayout extends AppLayout {

    private final Main main = new Main();
    private final SideNav places = new SideNav();
    private final List<Component> above = new ArrayList<>();

    /**
     * @param home where the city's name leads
     * @param persona whose work it is, in the reader's language
     */
    protected WorkLayout(Shells shells, String home, String persona) {
        var shell = shells.current(UI.getCurrent().getLocale());
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("layout.nav.menu"));
        var bar = new ShellBar(shell, home, shells::signOut);
        bar.getElement().getClassList().add("plaza-bar--work");
        addToNavbar(toggle, bar);
        var whose = new Paragraph(persona);
        whose.addClassName("plaza-nav__persona");
        places.getElement().setAttribute("aria-label", getTranslation("layout.nav.label"));
        var side = new Aside(whose, places);
        side.getElement().setAttribute("aria-label", persona);
        var drawer = new Scroller(side);
        drawer.addClassName("plaza-nav");
        addToDrawer(drawer);
        main.setId(SkipLink.TARGET);
        main.addClassName("plaza-view");
        setContent(main);
    }

    /** Add a place to go to; {@code icon} is a symbol of {@code icons.svg}. */
    protected final SideNavItem addPlace(String label, Class<? extends Component> view, String icon) {
        var item = new SideNavItem(label, view, new Icon(icon));
        places.addItem(item);
        return item;
    }

    /** Add a place by its address, with all that lies below it. */
    protected final SideNavItem addPlace(String label, String address, String icon) {
        var item = new SideNavItem(label, address, new Icon(icon));
        item.setMatchNested(true);
        places.addItem(item);
        return item;
    }

    /** Add a place that is no screen of ours; it opens beside them. */
    protected final void addPlaceOutside(String label, String url, String icon) {
        var item = new SideNavItem(label, url, new Icon(icon));
        item.setOpenInNewBrowserTab(true);
        places.addItem(item);
    }

    /** Keep something above every screen of this frame. */
    protected final void keepAbove(Component component) {
        main.addComponentAsFirst(component);
        above.add(component);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        removeRouterLayoutContent(content);
        main.add((Component) content);
    }

    @Override
    public void removeRouterLayoutContent(HasElement old) {
        main.getChildren().filter(child -> !above.contains(child)).toList().forEach(main::remove);
    }
}
