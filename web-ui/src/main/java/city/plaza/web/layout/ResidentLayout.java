package city.plaza.web.layout;

import city.plaza.web.kit.announcement.AnnouncementBox;
import city.plaza.web.kit.announcement.Announcements;
import city.plaza.web.routes.PublicRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The frame of residents' screens; looks like the stateless pages around it. */
@AnonymousAllowed
public final class ResidentLayout extends AppLayout implements AfterNavigationObserver {

    private final Main main = new Main();
    private final Aside told = new Aside();
    private final Announcements notices;

    ResidentLayout(Shells shells, Announcements notices) {
        this.notices = notices;
        var shell = shells.current(UI.getCurrent().getLocale());
        var bar = new ShellBar(shell, PublicRoutes.HOME, shells::signOut);
        bar.getElement().getClassList().add("plaza-bar--resident");
        addToNavbar(bar);
        main.setId(SkipLink.TARGET);
        main.addClassNames("plaza-main", "plaza-wrap");
        told.addClassNames("plaza-wrap", "plaza-told-all");
        told.getElement().setAttribute("aria-label", getTranslation("kit.notices"));
        var page = new Div(told, main, footer(shell));
        page.addClassName("plaza-page");
        setContent(page);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        main.add((Component) content);
    }

    @Override
    public void removeRouterLayoutContent(HasElement old) {
        main.removeAll();
    }

    /** Refreshed at every step: a form may be open for hours. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        told.removeAll();
        notices.forEverybody(getLocale(), this::getTranslation).forEach(each -> told.add(new AnnouncementBox(each)));
        told.setVisible(told.getComponentCount() > 0);
    }

    private Footer footer(Shell shell) {
        var home = new Anchor(PublicRoutes.HOME, getTranslation("page.layout.home"));
        var services = new Anchor(PublicRoutes.SERVICES, getTranslation("page.layout.services"));
        var knowledge = new Anchor(PublicRoutes.KNOWLEDGE, getTranslation("page.layout.knowledge"));
        var track = new Anchor(PublicRoutes.TRACK, getTranslation("page.layout.track"));
        var accessibility = new Anchor(PublicRoutes.ACCESSIBILITY, getTranslation("page.layout.accessibility"));
        var privacy = new Anchor(PublicRoutes.PRIVACY, getTranslation("page.layout.privacy"));
        var links = new Div(home, services, knowledge, track, accessibility, privacy);
        links.addClassName("plaza-footer__links");
        for (var link : new Anchor[] {home, services, knowledge, track, accessibility, privacy}) {
            link.setRouterIgnore(true);
        }
        var theirs = new Div();
        theirs.addClassName("plaza-footer__links");
        for (var each : shell.links()) {
            CityText.of(each.label(), shell).ifPresent(label -> {
                var link = new Anchor(each.url(), label);
                link.setRouterIgnore(true);
                theirs.add(link);
            });
        }
        theirs.setVisible(!shell.links().isEmpty());
        var inside = new Div(links, theirs);
        CityText.of(shell.footer(), shell).map(Paragraph::new).ifPresent(inside::add);
        inside.add(new Paragraph(getTranslation("page.layout.not-emergency")));
        inside.addClassName("plaza-wrap");
        var footer = new Footer(inside);
        footer.addClassName("plaza-footer");
        return footer;
    }
}
