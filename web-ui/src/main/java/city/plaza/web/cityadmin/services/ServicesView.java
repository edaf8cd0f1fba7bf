package city.plaza.web.cityadmin.services;

import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.draft.DraftConflict;
import city.plaza.identity.Role;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.items.ConfigItemGrid;
import city.plaza.web.cityadmin.items.ConfigItemsView;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.Toast;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** All that residents and staff can report, to be found by words or topic, and put in order. */
@Route(value = AdminRoutes.SERVICES, layout = AdminLayout.class)
@Menu(title = "admin.services.title", icon = "wrench", order = 80)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class ServicesView extends ConfigItemsView<ServiceType> {

    /** So many fit on a screen; more are drawn as they come into sight. */
    private static final int SEARCH_THRESHOLD = 10;

    private transient CityConfiguration city = CityConfiguration.empty();
    private final transient AdminPresenter desk;
    private final TextField words = new TextField();
    private final Select<ServiceGroup> topic = new Select<>();
    private final Span found = new Span();
    private final ConfigItemGrid<ServiceType> list;

    ServicesView(AdminPresenter desk) {
        super(desk, ConfigurationSection.SERVICES);
        this.desk = desk;
        words.setLabel(getTranslation("admin.services.search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setPrefixComponent(new Icon("search"));
        words.addValueChangeListener(event -> filter());
        topic.setLabel(getTranslation("admin.services.topic"));
        topic.setEmptySelectionAllowed(true);
        topic.setEmptySelectionCaption(getTranslation("admin.services.topic.all"));
        topic.setItemLabelGenerator(each ->
                each == null ? getTranslation("admin.services.topic.all") : Topics.title(each, city, getLocale()));
        topic.addValueChangeListener(event -> filter());
        found.addClassName("plaza-muted");
        found.getElement().setAttribute("role", "status");
        var finder = new Div(words, topic, found);
        finder.addClassName("plaza-admin__finder");
        getContent().add(finder);
        list = grid(each -> desk.text(each.name(), getLocale()))
                .asLines(each -> new ServiceBadges(each).line(), this::actions);
        show(list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        city = desk.current().next();
        var groups = Topics.nested(city.groups());
        var asked = event.getLocation().getQueryParameters();
        topic.setItems(groups);
        super.afterNavigation(event);
        asked.getSingleParameter(ServicesUrlState.WORDS).ifPresent(words::setValue);
        asked.getSingleParameter(ServicesUrlState.TOPIC)
                .ifPresent(code -> groups.stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .ifPresent(topic::setValue));
        filter();
    }

    private void filter() {
        var typed = words.getValue().strip().toLowerCase(Locale.ROOT);
        var group = topic.getOptionalValue().map(ServiceGroup::code).orElse("");
        int left = list.filter(each -> (group.isEmpty() || each.group().equals(group)) && hasWords(each, typed));
        found.setText(getTranslation("admin.services.found", left));
        list.setAllRowsVisible(left <= SEARCH_THRESHOLD);
        list.setClassName("plaza-admin__long", left > SEARCH_THRESHOLD);
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null, new Location(AdminRoutes.SERVICES, ServicesUrlState.finding(words.getValue(), group))));
    }

    private static boolean hasWords(ServiceType service, String typed) {
        return typed.isEmpty()
                || service.code().value().toLowerCase(Locale.ROOT).contains(typed)
                || service.name().texts().values().stream().anyMatch(each -> contains(each, typed))
                || service.presentation().keywords().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(each -> contains(each, typed));
    }

    private static boolean contains(String text, String typed) {
        return text.toLowerCase(Locale.ROOT).contains(typed);
    }

    private List<Component> actions(ServiceType service) {
        var name = desk.text(service.name(), getLocale());
        var copy = button(
                "copy",
                getTranslation("admin.services.copy", name),
                () -> getUI().ifPresent(ui -> ui.navigate(
                        AdminRoutes.adding(ConfigurationSection.SERVICES), ServicesUrlState.copying(service.code()))));
        var offered = button(
                service.availability().retired() ? "reopen" : "pause",
                getTranslation(
                        service.availability().retired() ? "admin.services.offer" : "admin.services.retire", name),
                () -> retire(service, !service.availability().retired()));
        return List.of(copy, offered);
    }

    private void retire(ServiceType service, boolean retired) {
        try {
            var key = ConfigurationSection.SERVICES.keyOf(service);
            desk.draft()
                    .find(ConfigurationSection.SERVICES, key)
                    .ifPresent(versioned -> desk.draft()
                            .change(
                                    ConfigurationSection.SERVICES,
                                    versioned.thing().toBuilder()
                                            .retired(retired)
                                            .build(),
                                    versioned.version()));
            Toast.done(getTranslation(
                    retired ? "admin.services.retire.done" : "admin.services.offer.done",
                    desk.text(service.name(), getLocale())));
        } catch (DraftConflict conflict) {
            Toast.problem(getTranslation(
                    conflict.translationKey(), conflict.arguments().toArray()));
        }
        list.refresh();
        getUI().ifPresent(desk::changed);
    }

    private static Button button(String icon, String words, Runnable action) {
        var button = new Button(new Icon(icon), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(words);
        button.setTooltipText(words);
        return button;
    }
}
