package city.plaza.web.operator;

import city.plaza.onboarding.Cities;
import city.plaza.onboarding.Cities.CityFigures;
import city.plaza.registry.RegisteredCity;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.TenantState;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.time.HumanizedTime;
import city.plaza.web.kit.time.RelativeTime;
import city.plaza.web.routes.OperatorRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Cities in a table; on a narrow screen only what tells them apart. */
final class CityGrid extends Grid<RegisteredCity> {

    private static final String UNKNOWN = "–";
    private static final String NOT_YET = "…";

    private final transient Cities cities;
    private final transient CityUrls urls;
    private final transient Clock clock;
    private final List<Column<RegisteredCity>> details = new ArrayList<>();

    CityGrid(Cities cities, CityUrls urls, Clock clock) {
        super(RegisteredCity.class, false);
        this.cities = cities;
        this.urls = urls;
        this.clock = clock;
        addClassName("plaza-operator__cities");
        addThemeVariants(GridVariant.LUMO_ROW_STRIPES);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        setAriaLabel(getTranslation("operator.cities.title"));

        addComponentColumn(this::name)
                .setHeader(getTranslation("operator.cities.name"))
                .setFlexGrow(3)
                .setSortable(true)
                .setComparator(Comparator.comparing(each -> each.city().name()));
        addComponentColumn(each -> StateBadge.of(each.city().state()))
                .setHeader(getTranslation("operator.cities.state"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true)
                .setComparator(Comparator.comparing(each -> each.city().state()));
        details.add(addComponentColumn(this::version)
                .setHeader(getTranslation("operator.cities.version"))
                .setAutoWidth(true)
                .setFlexGrow(0));
        details.add(figure(
                "operator.cities.users",
                figures -> figures.users().isPresent()
                        ? Optional.of((long) figures.users().getAsInt())
                        : Optional.empty()));
        details.add(figure("operator.cities.requests", CityFigures::requests));
        details.add(addComponentColumn(this::newest)
                .setHeader(getTranslation("operator.cities.newest"))
                .setAutoWidth(true)
                .setFlexGrow(1));
        details.add(addComponentColumn(this::portal)
                .setHeader(getTranslation("operator.cities.portal"))
                .setAutoWidth(true)
                .setFlexGrow(0));
    }

    /** Leaves out what a city's own page tells too. */
    void setNarrow(boolean narrow) {
        details.forEach(column -> column.setVisible(!narrow));
    }

    private Component name(RegisteredCity each) {
        var host = new Span(each.city().mainHost());
        host.addClassNames("plaza-muted", "plaza-small");
        var link = OperatorRoutes.toCity(each.city().id(), each.city().name());
        link.addClassName("plaza-operator__name");
        var cell = new Div(link, host);
        cell.addClassName("plaza-operator__cell");
        return cell;
    }

    private Component version(RegisteredCity each) {
        var version = each.schemaVersion();
        if (version.isEmpty()) {
            return unknown("operator.cities.version.none");
        }
        boolean current = cities.isCurrent(each);
        var cell = new Span(
                new Icon(current ? "check" : "alert"),
                new Span(getTranslation(current ? "operator.cities.version.current" : "operator.cities.version.old")));
        cell.addClassName("plaza-line");
        cell.setTitle(version.get());
        return cell;
    }

    private Column<RegisteredCity> figure(String header, Function<CityFigures, Optional<Long>> read) {
        return addComponentColumn(each -> cities.knownFigures(each.city().id())
                        .<Component>map(figures -> read.apply(figures)
                                .<Component>map(this::number)
                                .orElseGet(() -> unknown("operator.cities.unavailable")))
                        .orElseGet(() -> new Span(NOT_YET)))
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Component newest(RegisteredCity each) {
        var figures = cities.knownFigures(each.city().id());
        if (figures.isEmpty()) {
            return new Span(NOT_YET);
        }
        var time =
                new HumanizedTime(this::getTranslation, getLocale(), each.city().zone(), clock);
        return figures.get()
                .newest()
                .<Component>map(instant -> new RelativeTime(instant, time))
                .orElseGet(() -> unknown("operator.cities.newest.none"));
    }

    private Component portal(RegisteredCity each) {
        if (each.city().state() != TenantState.ACTIVE) {
            return unknown("operator.cities.portal.closed");
        }
        var link = new Anchor(
                urls.home(each.city()).toString(), getTranslation("operator.cities.portal.open"), AnchorTarget.BLANK);
        link.getElement()
                .setAttribute("rel", "noopener")
                .setAttribute(
                        "aria-label",
                        getTranslation("operator.cities.portal.of", each.city().name()));
        return link;
    }

    private Span number(long value) {
        var number = new Span(NumberFormat.getIntegerInstance(getLocale()).format(value));
        number.addClassName("plaza-number");
        return number;
    }

    /** A dash for the eye, the reason for those who ask or listen. */
    private Span unknown(String key) {
        var dash = new Span(UNKNOWN);
        dash.getElement().setAttribute("aria-hidden", "true");
        var words = new Span(getTranslation(key));
        words.addClassName("plaza-hidden");
        var cell = new Span(dash, words);
        cell.setTitle(getTranslation(key));
        return cell;
    }
}
