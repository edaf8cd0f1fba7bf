package city.plaza.web.operator;

import city.plaza.location.Boundary;
import city.plaza.shared.InvalidInput;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.map.CityMap;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Where a city ends: the template's outline until another is uploaded, always shown on a map. */
final class BoundaryField extends Composite<Div> {

    private static final int MAX_BYTES = 8 * 1024 * 1024;

    private final transient JsonMapper json;
    private final Button choose;
    private final Paragraph source = new Paragraph();
    private final Paragraph error = new Paragraph();
    private final Button remove;
    private final Div preview = new Div();
    private @Nullable String uploaded;
    private @Nullable String ofTemplate;

    BoundaryField(JsonMapper json) {
        this.json = json;
        choose = new Button(getTranslation("operator.new.boundary.choose"), new Icon("arrow"));
        var upload = new Upload(UploadHandler.inMemory((file, bytes) -> take(file.fileName(), bytes)));
        upload.setUploadButton(choose);
        upload.setDropAllowed(false);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setAcceptedFileTypes(".geojson", ".json", "application/geo+json", "application/json");
        upload.addClassName("plaza-operator__upload");
        upload.addFileRejectedListener(event -> showProblem(getTranslation("operator.new.boundary.refused")));
        remove = new Button(getTranslation("operator.new.boundary.remove"), event -> {
            uploaded = null;
            clearProblem();
            draw(ofTemplate, getTranslation("operator.new.boundary.template"));
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setVisible(false);
        error.addClassName("plaza-operator__error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        source.addClassName("plaza-muted");
        preview.addClassName("plaza-operator__map");
        var line = new Div(upload, remove);
        line.addClassName("plaza-operator__adding");
        getContent().add(line, error, source, preview);
    }

    /** The uploaded GeoJSON; absent for the template's outline. */
    @Nullable
    String uploaded() {
        return uploaded;
    }

    /** Shows the outline of the chosen template, unless there is one of the city's own. */
    void setTemplate(@Nullable String geoJson) {
        ofTemplate = geoJson;
        if (uploaded == null) {
            draw(geoJson, getTranslation("operator.new.boundary.template"));
        }
    }

    void showProblem(String text) {
        error.setText(text);
        error.setVisible(true);
    }

    void clearProblem() {
        error.setVisible(false);
    }

    Focusable<?> focusable() {
        return choose;
    }

    /** A file that is no outline leaves what was there, and says what is wrong with it. */
    private void take(String name, byte[] bytes) {
        var document = new String(bytes, StandardCharsets.UTF_8);
        try {
            var outline = Boundary.ofGeoJson(json, document);
            uploaded = document;
            clearProblem();
            draw(document, getTranslation("operator.new.boundary.own", name, outline.vertices()));
        } catch (InvalidInput invalid) {
            var problem = invalid.problems().getFirst();
            showProblem(
                    getTranslation(problem.translationKey(), problem.arguments().toArray()));
        }
    }

    private void draw(@Nullable String geoJson, String from) {
        preview.removeAll();
        remove.setVisible(uploaded != null);
        source.setText(from);
        source.setVisible(geoJson != null);
        if (geoJson == null) {
            return;
        }
        var map = new CityMap(getTranslation("operator.new.boundary.map"));
        map.add(new Paragraph(from));
        var bytes = geoJson.getBytes(StandardCharsets.UTF_8);
        map.getElement()
                .removeAttribute("areas")
                .removeAttribute("streets")
                .setAttribute(
                        "boundary",
                        DownloadHandler.fromInputStream(event -> new DownloadResponse(
                                new ByteArrayInputStream(bytes),
                                "boundary.geojson",
                                "application/geo+json",
                                bytes.length)));
        map.setBounds(Boundary.ofGeoJson(json, geoJson).bounds());
        preview.add(map);
    }
}
