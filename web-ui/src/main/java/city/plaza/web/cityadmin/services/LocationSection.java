package city.plaza.web.cityadmin.services;

import city.plaza.catalog.LocationPrecision;
import city.plaza.catalog.ServiceType;
import city.plaza.catalog.ServiceType.Demand;
import city.plaza.catalog.ServiceTypeBuilder;
import city.plaza.web.cityadmin.items.FormSection;
import com.vaadin.flow.component.checkbox.Checkbox;

/** What a report must say of its place, what the public sees of it, and whether photos are asked for. */
final class LocationSection extends FormSection {

    private final ChoiceField<Demand> location = new ChoiceField<>("admin.services.location", Demand.values());
    private final ChoiceField<LocationPrecision> precision =
            new ChoiceField<>("admin.services.precision", LocationPrecision.values());
    private final ChoiceField<Demand> photo = new ChoiceField<>("admin.services.photo", Demand.values());
    private final Checkbox onMap = new Checkbox();

    LocationSection(Runnable changed) {
        super("admin.services.place", changed);
        onMap.setLabel(getTranslation("admin.services.map"));
        onMap.setHelperText(getTranslation("admin.services.map.help"));
        location.addValueChangeListener(event -> update());
        precision.addValueChangeListener(event -> update());
        add(watched(location), watched(precision), watched(onMap), watched(photo));
    }

    void show(ServiceType service) {
        location.setValue(service.form().location());
        precision.setValue(service.publication().precision());
        onMap.setValue(service.publication().onMap());
        photo.setValue(service.form().photo());
        update();
    }

    void into(ServiceTypeBuilder service) {
        service.location(location.getValue())
                .precision(precision.getValue())
                .onMap(onMap.getValue())
                .photo(photo.getValue());
    }

    private void update() {
        boolean somewhere = location.getValue() != Demand.NONE;
        precision.setVisible(somewhere);
        onMap.setVisible(somewhere && precision.getValue() != LocationPrecision.HIDDEN);
    }
}
