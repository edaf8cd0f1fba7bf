package city.plaza.web.operator;

import city.plaza.onboarding.Cities;
import city.plaza.registry.RegisteredCity;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.TenantState;
import city.plaza.web.kit.SectionHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a city is to the platform. */
final class CityDetails extends Composite<Section> {

    private final DescriptionList list = new DescriptionList();

    CityDetails(RegisteredCity registered, Cities cities, CityUrls urls) {
        var city = registered.city();
        var hosts = new Div();
        for (var host : city.hosts()) {
            var address = urls.origin(host) + "/";
            var link =
                    city.state() == TenantState.ACTIVE ? new Anchor(address, host, AnchorTarget.BLANK) : new Span(host);
            link.getElement().setAttribute("dir", "ltr");
            hosts.add(new Div(link));
        }
        fact("hosts", hosts);
        fact("country", Locale.of("", city.country()).getDisplayCountry(getLocale()));
        fact("zone", city.zone().getId());
        fact(
                "languages",
                city.languages().stream()
                        .map(language -> language.getDisplayName(getLocale()))
                        .collect(Collectors.joining(", ")));
        fact(
                "version",
                registered
                        .schemaVersion()
                        .map(version -> getTranslation(
                                cities.isCurrent(registered)
                                        ? "operator.cities.version.current"
                                        : "operator.cities.version.old"))
                        .orElseGet(() -> getTranslation("operator.cities.version.none")));
        fact("cell", city.cell().value());
        fact("issuer", Objects.toString(city.issuer(), getTranslation("operator.city.fact.issuer.none")));
        fact(
                "created",
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(getLocale())
                        .format(registered.createdAt().atZone(city.zone())));
        list.addClassName("plaza-facts");
        getContent().addClassName("plaza-operator__section");
        getContent().add(SectionHeader.ofSection(getTranslation("operator.city.facts")), list);
    }

    private void fact(String key, String value) {
        fact(key, new Span(value));
    }

    private void fact(String key, Component value) {
        var pair = new Div(new Term(getTranslation("operator.city.fact." + key)), new Description(value));
        list.getElement().appendChild(pair.getElement());
    }
}
