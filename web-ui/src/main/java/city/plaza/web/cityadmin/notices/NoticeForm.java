package city.plaza.web.cityadmin.notices;

import city.plaza.catalog.ServiceCode;
import city.plaza.location.AreaKey;
import city.plaza.notice.Notice;
import city.plaza.notice.NoticeScope;
import city.plaza.notice.Severity;
import city.plaza.shared.InvalidInput;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.cityadmin.items.LocalizedField;
import city.plaza.web.kit.announcement.Announcements;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/** The fields of a notice. */
final class NoticeForm extends ConfigItemForm<Notice> {

    private enum Reach {
        CITY,
        AREAS,
        SERVICES
    }

    private final transient NoticePresenter desk;
    private final transient Announcements words;
    private final Select<Severity> severity = named("severity", new Select<>());
    private final LocalizedField title;
    private final LocalizedField text;
    private final TextField link = named("link", new TextField());
    private final Select<Reach> reach = named("reach", new Select<>());
    private final MultiSelectComboBox<AreaKey> areas = named("areas", new MultiSelectComboBox<>());
    private final MultiSelectComboBox<ServiceCode> services = named("services", new MultiSelectComboBox<>());
    private final DateTimeField from;
    private final DateTimeField until;
    private UUID id = UUID.randomUUID();

    NoticeForm(NoticePresenter desk, Announcements words) {
        this.desk = desk;
        this.words = words;
        title = named("title", LocalizedField.ofLine(getTranslation("admin.notices.heading"), desk.languages()));
        text = named("text", LocalizedField.ofLines(getTranslation("admin.notices.text"), desk.languages()));
        from = named("from", new DateTimeField(desk, getTranslation("admin.notices.from")));
        until = named("until", new DateTimeField(desk, getTranslation("admin.notices.until")));
        from.setHelperText(getTranslation("admin.notices.zone", desk.zone(getLocale())));
        until.setHelperText(getTranslation("admin.notices.until.help"));
        severity.setLabel(getTranslation("admin.notices.severity"));
        severity.setItems(Severity.values());
        severity.setItemLabelGenerator(each -> getTranslation("kit.notice." + each.name()));
        severity.setWidthFull();
        severity.addValueChangeListener(event -> changed());
        link.setLabel(getTranslation("admin.notices.link"));
        link.setHelperText(getTranslation("admin.notices.link.help"));
        link.setManualValidation(true);
        link.setValueChangeMode(ValueChangeMode.LAZY);
        link.addValueChangeListener(event -> changed());
        link.setWidthFull();
        reach.setLabel(getTranslation("admin.notices.reach"));
        reach.setItems(Reach.values());
        reach.setItemLabelGenerator(each -> getTranslation("admin.notices.reach." + each.name()));
        reach.addValueChangeListener(event -> follow(event.getValue()));
        reach.setManualValidation(true);
        reach.setWidthFull();
        offer(areas, "admin.notices.areas", desk.areas(getLocale()));
        offer(services, "admin.notices.services", desk.services(getLocale()));
        List.<HasValue<?, ?>>of(reach, areas, services, from, until)
                .forEach(field -> field.addValueChangeListener(event -> changed()));
        getContent().add(severity, title, text, link, reach, areas, services, from, until);
    }

    private static <K> void offer(MultiSelectComboBox<K> field, String label, SequencedMap<K, String> names) {
        field.setLabel(field.getTranslation(label));
        field.setItemLabelGenerator(each -> names.getOrDefault(each, String.valueOf(each)));
        field.setItems(names.sequencedKeySet());
        field.setManualValidation(true);
        field.setWidthFull();
    }

    private void follow(Reach chosen) {
        areas.setVisible(chosen == Reach.AREAS);
        services.setVisible(chosen == Reach.SERVICES);
    }

    @Override
    protected void show(Notice thing, boolean fresh) {
        id = thing.id();
        severity.setValue(thing.severity());
        title.setValue(thing.title());
        text.setValue(thing.text());
        link.setValue(Optional.ofNullable(thing.link()).orElse(""));
        areas.setValue(new LinkedHashSet<>(thing.scope().areas()));
        services.setValue(new LinkedHashSet<>(thing.scope().services()));
        reach.setValue(
                !thing.scope().areas().isEmpty()
                        ? Reach.AREAS
                        : !thing.scope().services().isEmpty() ? Reach.SERVICES : Reach.CITY);
        from.show(thing.from());
        until.show(thing.until());
    }

    /** What a new notice starts from. */
    void showNew() {
        severity.setValue(Severity.INFO);
        reach.setValue(Reach.CITY);
        from.show(desk.now());
    }

    @Override
    protected Notice value() {
        var problems = new InvalidInput.Collector();
        var chosen = reach.getValue();
        problems.require(chosen != Reach.AREAS || !areas.getValue().isEmpty(), "areas", "error.notice.choose-areas");
        problems.require(
                chosen != Reach.SERVICES || !services.getValue().isEmpty(), "services", "error.notice.choose-services");
        problems.require(from.moment().isPresent(), "from", "error.notice.no-beginning");
        var typed = until.moment();
        return problems.complete(() -> new Notice(
                id,
                severity.getValue(),
                title.value(),
                text.value(),
                link.getValue().isBlank() ? null : link.getValue().strip(),
                new NoticeScope(
                        chosen == Reach.AREAS ? List.copyOf(areas.getValue()) : List.of(),
                        chosen == Reach.SERVICES ? List.copyOf(services.getValue()) : List.of()),
                from.moment().orElseGet(desk::now),
                typed.orElse(null)));
    }

    @Override
    protected Optional<Component> preview() {
        try {
            var notice = value();
            return Optional.of(AnnouncementPreview.inAll(desk.languages(), reader -> words.of(notice, reader)));
        } catch (InvalidInput notYet) {
            return Optional.empty();
        }
    }
}
