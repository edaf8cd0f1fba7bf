package city.plaza.web.cityadmin.routing;

import city.plaza.catalog.ServiceType;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.draft.Draft;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.routing.RoutingPreview;
import city.plaza.tenancy.Tenants;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.PreviewAnswers;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.kit.map.AddressField;
import city.plaza.web.kit.map.CityMap;
import city.plaza.web.kit.map.PlaceFinder;
import city.plaza.web.kit.questions.AttributeFields;
import city.plaza.web.kit.questions.DatePickerLabels;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Tests the draft's rules on a made-up report. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class RuleTester extends Composite<Section> {

    private final transient AdminPresenter desk;
    private final transient RoutingPreview trial;
    private final transient DraftRoutingPlan plan;
    private final ZoneId zone;
    private final ComboBox<ServiceType> service = new ComboBox<>();
    private final AddressField address;
    private final CityMap map;
    private final Div questions = new Div();
    private final DatePicker day = new DatePicker();
    private final TimePicker time = new TimePicker();
    private final Div outcome = new Div();
    private final transient PreviewAnswers tried;
    private @Nullable GeoPoint point;

    RuleTester(
            AdminPresenter desk,
            RoutingPreview trial,
            DraftRoutingPlan plan,
            PlaceFinder places,
            Tenants tenants,
            Clock clock) {
        this.desk = desk;
        this.trial = trial;
        this.plan = plan;
        zone = tenants.current().zone();
        tried = new PreviewAnswers(zone);
        service.setLabel(getTranslation("admin.rules.try.service"));
        service.setItemLabelGenerator(each -> desk.text(each.name(), getLocale()));
        service.setManualValidation(true);
        service.setWidthFull();
        service.addValueChangeListener(event -> ask(event.getValue()));
        address = new AddressField(
                getTranslation("admin.rules.try.address"), places::suggest, places::meantBy, this::addressChosen);
        map = new CityMap(getTranslation("admin.rules.try.map"));
        map.add(new Paragraph(getTranslation("admin.rules.try.map.words")));
        map.setPin(CityMap.Pin.PLACE);
        map.onPinMoved(moved -> {
            point = moved;
            address.show(places.nearest(moved).orElse(""));
        });
        map.addClassName("plaza-rules__map");
        places.open(map);
        var now = clock.instant().atZone(zone);
        day.setLabel(getTranslation("admin.rules.try.day"));
        day.setLocale(getLocale());
        day.setI18n(DatePickerLabels.in(getLocale(), this::getTranslation));
        day.setValue(now.toLocalDate());
        time.setLabel(getTranslation("admin.rules.try.time"));
        time.setLocale(getLocale());
        time.setValue(now.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        var when = new Div(day, time);
        when.addClassName("plaza-admin__pair");
        outcome.getElement().setAttribute("role", "status");
        outcome.addClassName("plaza-rules__outcome");
        getContent().addClassName("plaza-admin__section");
        var lead = new Paragraph(getTranslation("admin.rules.try.lead"));
        lead.addClassName("plaza-muted");
        getContent()
                .add(
                        SectionHeader.ofSection(getTranslation("admin.rules.try")),
                        lead,
                        service,
                        address,
                        map,
                        questions,
                        when,
                        new Button(getTranslation("admin.rules.try.do"), event -> go()),
                        outcome);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        service.setItems(services(desk.current().next()));
    }

    private static List<ServiceType> services(CityConfiguration city) {
        return city.services().stream().filter(each -> !each.notOurs()).toList();
    }

    private void addressChosen(AddressField.Suggestion chosen) {
        point = chosen.point();
        if (point != null) {
            map.pinAt(point);
        }
    }

    private void ask(@Nullable ServiceType chosen) {
        tried.about(chosen);
        questions.removeAll();
        if (chosen != null) {
            questions.add(new AttributeFields(
                    chosen.attributes(), tried, getLocale(), desk.languages().getFirst(), () -> {}));
        }
    }

    private void go() {
        var chosen = service.getValue();
        service.setInvalid(chosen == null);
        if (chosen == null) {
            service.setErrorMessage(getTranslation("admin.rules.try.no-service"));
            service.focus();
            return;
        }
        show(chosen, desk.current());
    }

    private void show(ServiceType chosen, Draft draft) {
        var decision = trial.explain(
                plan.of(draft),
                chosen.code(),
                new Place(null, point),
                tried.sheet().answers(),
                at());
        outcome.removeAll();
        outcome.add(new RuleTestResult(decision, new RuleFormatter(draft.next(), this::getTranslation, getLocale())));
    }

    private Instant at() {
        return day.getOptionalValue()
                .map(date -> date.atTime(time.getOptionalValue().orElse(LocalTime.NOON)))
                .map(local -> local.atZone(zone).toInstant())
                .orElse(Instant.EPOCH);
    }
}
