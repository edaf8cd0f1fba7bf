package city.plaza.web.cityadmin.items;

import city.plaza.configuration.ConfigurationSection;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.kit.EmptyState;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.routes.AdminRoutes;
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

/** All items of one section, with a button to add another. */
public abstract class ConfigItemsView<T> extends Composite<Div> implements AfterNavigationObserver, HasDynamicTitle {

    private final transient AdminPresenter desk;
    private final transient ConfigurationSection<T> section;
    private final EmptyState empty;
    private @Nullable ConfigItemGrid<T> grid;

    public ConfigItemsView(AdminPresenter desk, ConfigurationSection<T> section, Component... actions) {
        this.desk = desk;
        this.section = section;
        var add = new Anchor(AdminRoutes.adding(section), getTranslation("admin." + section.code() + ".new"));
        add.addClassNames("plaza-button", "plaza-button--primary");
        add.addComponentAsFirst(new Icon("plus"));
        var head = SectionHeader.ofView(getTranslation("admin." + section.code() + ".title"), actions);
        head.getElement().appendChild(add.getElement());
        empty = new EmptyState(
                "list", getTranslation("admin.list.empty"), getTranslation("admin." + section.code() + ".lead"));
        getContent().addClassName("plaza-admin");
        getContent().add(head, new Paragraph(getTranslation("admin." + section.code() + ".lead")), empty);
    }

    /** A grid of the things, whose name leads to each. */
    public final ConfigItemGrid<T> grid(Function<T, String> name) {
        return new ConfigItemGrid<>(desk, section, name);
    }

    public final void show(ConfigItemGrid<T> things) {
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
        return getTranslation("admin." + section.code() + ".title");
    }
}
