package city.plaza.web.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.Menu;
import java.util.ArrayList;
import java.util.List;

/**
 * The frame of screens where people work all day: a slim bar, and a menu at the side.
 *
 * <p>Each persona has one of its own. Screens register themselves in its menu by {@link Menu}: the frame knows none of them.
 */
public abstract class WorkLayout extends AppLayout {

    private final Main main = new Main();
    private final ScreenMenu menu = new ScreenMenu();
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
        var side = new Aside(whose, menu);
        side.getElement().setAttribute("aria-label", persona);
        var drawer = new Scroller(side);
        drawer.addClassName("plaza-nav");
        addToDrawer(drawer);
        main.setId(SkipLink.TARGET);
        main.addClassName("plaza-view");
        setContent(main);
    }

    /** Adds this persona's screens to the menu: those in its own packages that carry {@link Menu}. */
    protected final void addScreens() {
        menu.addScreensOf(getClass());
    }

    /** Adds a link to a page outside Plaza; it opens in a new tab. */
    protected final void addExternalLink(String label, String url, String icon) {
        menu.addExternalLink(label, url, icon);
    }

    /** Keeps a component above every screen of this frame. */
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
