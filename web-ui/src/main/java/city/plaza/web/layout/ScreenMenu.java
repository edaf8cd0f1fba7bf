package city.plaza.web.layout;

import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;

/** A persona's menu. Screens register themselves in it by {@link Menu}; its order follows theirs. */
final class ScreenMenu extends SideNav {

    ScreenMenu() {
        getElement().setAttribute("aria-label", getTranslation("layout.nav.label"));
    }

    /** Adds the screens in the packages of a persona's frame. */
    void addScreensOf(Class<? extends WorkLayout> persona) {
        var screens = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> belongsTo(persona, entry))
                .toList();
        for (var entry : screens) {
            var item = new SideNavItem(getTranslation(entry.title()), path(entry), new Icon(entry.icon()));
            item.setMatchNested(screens.stream().noneMatch(other -> other.path().startsWith(entry.path() + "/")));
            addItem(item);
        }
    }

    /** Adds a link to a page outside Plaza; it opens in a new tab. */
    void addExternalLink(String label, String url, String icon) {
        var item = new SideNavItem(label, url, new Icon(icon));
        item.setOpenInNewBrowserTab(true);
        addItem(item);
    }

    private static boolean belongsTo(Class<? extends WorkLayout> persona, MenuEntry entry) {
        return entry.menuClass() != null
                && (entry.menuClass().getPackageName() + ".").startsWith(persona.getPackageName() + ".");
    }

    private static String path(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }
}
