package city.plaza.web.cityadmin.notices;

import city.plaza.catalog.ServiceCode;
import city.plaza.notice.Emergency;
import city.plaza.shared.InvalidInput;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.cityadmin.items.LocalizedField;
import city.plaza.web.kit.announcement.Announcements;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The fields of an emergency. */
final class EmergencyForm extends ConfigItemForm<Emergency> {

    private final transient NoticePresenter desk;
    private final transient Announcements words;
    private final LocalizedField banner;
    private final MultiSelectComboBox<ServiceCode> services = named("services", new MultiSelectComboBox<>());
    private final TextField phone = named("phone", new TextField());
    private final DateTimeField until;

    EmergencyForm(NoticePresenter desk, Announcements words) {
        this.desk = desk;
        this.words = words;
        banner = named("banner", LocalizedField.ofLines(getTranslation("admin.emergency.banner"), desk.languages()));
        var names = desk.services(getLocale());
        services.setLabel(getTranslation("admin.emergency.services"));
        services.setHelperText(getTranslation("admin.emergency.services.help"));
        services.setItems(names.sequencedKeySet());
        services.setItemLabelGenerator(each -> names.getOrDefault(each, each.value()));
        services.setManualValidation(true);
        services.setWidthFull();
        phone.setLabel(getTranslation("admin.emergency.phone"));
        phone.setHelperText(getTranslation("admin.emergency.phone.help"));
        phone.setManualValidation(true);
        phone.setValueChangeMode(ValueChangeMode.LAZY);
        phone.addValueChangeListener(event -> changed());
        phone.setWidthFull();
        until = named("until", new DateTimeField(desk, getTranslation("admin.emergency.until")));
        until.setHelperText(
                getTranslation("admin.emergency.until.help", Emergency.MAX_DURATION.toDays(), desk.zone(getLocale())));
        until.addValueChangeListener(event -> changed());
        getContent().add(banner, services, phone, until);
    }

    @Override
    protected void show(Emergency thing, boolean fresh) {
        banner.setValue(thing.banner());
        services.setValue(new LinkedHashSet<>(thing.services()));
        phone.setValue(thing.phone());
        until.show(thing.until());
    }

    @Override
    protected Emergency value() {
        var problems = new InvalidInput.Collector();
        var end = until.moment();
        problems.require(end.isPresent(), "until", "error.emergency.no-end");
        var now = desk.now();
        return problems.complete(() -> new Emergency(
                banner.value(),
                List.copyOf(services.getValue()),
                phone.getValue(),
                now,
                end.orElse(now.plus(Emergency.MAX_DURATION))));
    }

    @Override
    protected Optional<Component> preview() {
        try {
            return Optional.of(drawn(value()));
        } catch (InvalidInput notYet) {
            return Optional.empty();
        }
    }

    Component drawn(Emergency emergency) {
        return AnnouncementPreview.inAll(
                desk.languages(),
                reader -> words.of(emergency, reader, (key, values) -> getTranslation(reader, key, values)));
    }
}
