package city.plaza.web.cityadmin.areas;

import city.plaza.configuration.AreaLayer;
import city.plaza.location.AreaKey;
import city.plaza.location.Boundary;
import city.plaza.location.maps.CityMaps.Area;
import city.plaza.location.maps.CityMaps.LayerKind;
import city.plaza.location.maps.LayerDraft;
import city.plaza.location.maps.LayerReader;
import city.plaza.shared.InvalidInput;
import city.plaza.web.cityadmin.FileUpload;
import city.plaza.web.cityadmin.items.CodeField;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.cityadmin.items.LocalizedField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a layer: what it shows, what it is called, and a file of outlines that is looked over at once. */
final class LayerForm extends ConfigItemForm<AreaLayer> {

    private final transient JsonMapper json;
    private final ComboBox<LayerKind> kind;
    private final CodeField code = named("code", new CodeField());
    private final LocalizedField name;
    private final ComboBox<String> codeFrom;
    private final ComboBox<String> nameFrom;
    private final Div report = new Div();
    private List<Area> areas = List.of();
    private @Nullable String geoJson;
    private byte @Nullable [] file;

    LayerForm(List<Locale> languages, JsonMapper json) {
        this.json = json;
        kind = named("kind", new ComboBox<>(getTranslation("admin.layers.kind")));
        kind.setItems(LayerKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("admin.layers.kind." + each));
        kind.setWidthFull();
        name = named("name", LocalizedField.ofLine(getTranslation("admin.layers.name"), languages));
        name.onChange(() -> code.propose(name.main()));
        codeFrom = property("admin.layers.code-from");
        nameFrom = property("admin.layers.name-from");
        report.getElement().setAttribute("role", "status");
        getContent().add(kind, name, code, upload(), codeFrom, nameFrom, report);
    }

    private FileUpload upload() {
        return FileUpload.ofBytes(
                getTranslation("admin.layers.upload"),
                LayerReader.MAX_BYTES,
                this::take,
                ".geojson",
                ".json",
                "application/geo+json",
                "application/json");
    }

    /** @throws InvalidInput what is wrong with it; all of that is listed below */
    private void take(byte[] bytes) {
        file = bytes;
        codeFrom.clear();
        nameFrom.clear();
        var problems = read(LayerDraft.Properties.automatic());
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private ComboBox<String> property(String key) {
        var box = new ComboBox<String>(getTranslation(key));
        box.setVisible(false);
        box.setWidthFull();
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                read(new LayerDraft.Properties(codeFromValue(), nameFromValue()));
            }
        });
        return box;
    }

    private @Nullable String codeFromValue() {
        return codeFrom.getValue();
    }

    private @Nullable String nameFromValue() {
        return nameFrom.getValue();
    }

    /** Looks the file over; returns why it cannot be used. */
    private List<InvalidInput.Problem> read(LayerDraft.Properties wanted) {
        report.removeAll();
        var bytes = file;
        if (bytes == null) {
            return List.of();
        }
        var problems = kind.getValue() == LayerKind.AREAS
                ? readAreas(LayerReader.read(bytes, wanted))
                : readOutline(new String(bytes, StandardCharsets.UTF_8));
        changed();
        return problems;
    }

    private List<InvalidInput.Problem> readAreas(LayerDraft draft) {
        for (var box : List.of(codeFrom, nameFrom)) {
            box.setItems(draft.properties());
            box.setVisible(!draft.properties().isEmpty());
        }
        codeFrom.setValue(draft.chosen().code());
        nameFrom.setValue(draft.chosen().name());
        showProblems(draft.problems(), "problem");
        showProblems(draft.repairs(), "ok");
        showProblems(draft.warnings(), "warn");
        if (draft.isUsable()) {
            areas = draft.areas();
            geoJson = draft.outlines();
            report.addComponentAsFirst(new Paragraph(getTranslation(
                    "admin.layers.read",
                    areas.size(),
                    draft.vertices(),
                    draft.repairs().size())));
            return List.of();
        }
        return draft.problems();
    }

    private List<InvalidInput.Problem> readOutline(String document) {
        try {
            var outline = Boundary.ofGeoJson(json, document);
            geoJson = document;
            report.add(new Paragraph(getTranslation("admin.layers.outline-read", outline.vertices())));
        } catch (InvalidInput invalid) {
            if (kind.getValue() == LayerKind.STREETS) {
                // Lines have no inside; whether they are JSON at all is looked at when the city is.
                geoJson = document;
            } else {
                showProblems(invalid.problems(), "problem");
                return invalid.problems();
            }
        }
        return List.of();
    }

    private void showProblems(List<InvalidInput.Problem> found, String state) {
        if (found.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("plaza-admin__findings");
        for (var each : found) {
            var item = new ListItem(
                    getTranslation(each.translationKey(), each.arguments().toArray()));
            item.getElement().setAttribute("data-state", state);
            list.add(item);
        }
        report.add(new Details(getTranslation("admin.layers.found." + state, found.size()), list));
    }

    @Override
    protected void show(AreaLayer thing, boolean fresh) {
        kind.setValue(thing.kind());
        kind.setReadOnly(!fresh);
        name.setValue(thing.name());
        code.show(thing.code(), fresh);
        areas = thing.areas();
        geoJson = thing.geoJson();
    }

    @Override
    protected AreaLayer value() {
        return new AreaLayer(
                code.value(LayerForm::checked, "error.layer.code-form"), kind.getValue(), name.value(), areas, geoJson);
    }

    private static String checked(String code) {
        if (!AreaKey.isCode(code)) {
            throw new IllegalArgumentException("Not the code of a layer");
        }
        return code;
    }

    @Override
    protected Optional<Component> preview() {
        return geoJson == null && areas.isEmpty()
                ? Optional.empty()
                : Optional.of(new LayerPreview(kind.getValue(), areas, geoJson, json));
    }
}
