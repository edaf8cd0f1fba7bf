package city.plaza.web.cityadmin;

import city.plaza.configuration.Part;
import city.plaza.web.kit.EmptyState;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.SectionHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All things of one part, with a way to add another. */
public abstract class ThingsView<T> extends Composite<Div> implements AfterNavigationObserver, HasDynamicTitle {

    private final transient AdminDesk desk;
    private final transient Part<T> part;
    private final EmptyState empty;
    private @Nullable ThingGrid<T> grid;

    protected ThingsView(AdminDesk desk, Part<T> part, Component... actions) {
        this.desk = desk;
        this.part = part;
        var add = new Anchor(
                AdminNavigation.thing(part, AdminNavigation.NEW), getTranslation("admin." + part.code() + ".new"));
        add.addClassNames("plaza-button", "plaza-button--primary");
        add.addComponentAsFirst(new Icon("plus"));
        var head = SectionHeader.ofView(getTranslation("admin." + part.code() + ".title"), actions);
        head.getElement().appendChild(add.getElement());
        empty = new EmptyState(
                "list", getTranslation("admin.list.empty"), getTranslation("admin." + part.code() + ".lead"));
        getContent().addClassName("plaza-admin");
        getContent().add(head, new Paragraph(getTranslation("admin." + part.code() + ".lead")), empty);
    }

    /** A grid of the things, whose name leads to each. */
    protected final ThingGrid<T> grid(Function<T, String> name) {
        return new ThingGrid<>(desk, part, name);
    }

    protected final void show(ThingGrid<T> things) {
        grid = things;
        getContent().add(things);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var things = Objects.requireNonNull(grid);
        things.refresh();
        boolean none = things.hasNothing();
        empty.setVisible(none);
        things.setVisible(!none);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin." + part.code() + ".title");
    }
}
