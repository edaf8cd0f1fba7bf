package city.plaza.web.cityadmin.branding;

import city.plaza.branding.BrandImageResult;
import city.plaza.branding.BrandImages;
import city.plaza.web.kit.Icon;
import city.plaza.web.tenancy.UiAccess;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A city's logo or icon, to be replaced or removed; a refused file leaves the current one in place. */
final class ImageField extends Composite<Div> {

    private static final int MEGABYTE = 1 << 20;

    private final transient Taking taking;
    private final transient Runnable changed;
    private final Div shown = new Div();
    private final Paragraph error = new Paragraph();
    private final Button remove;
    private @Nullable String id;

    /** @param key of its label; with {@code .help} of what it is for */
    ImageField(String key, Taking taking, Runnable changed) {
        this.taking = taking;
        this.changed = changed;
        var label = new Span(getTranslation(key));
        label.addClassName("plaza-look__label");
        var choose = new Button(getTranslation("admin.branding.choose", getTranslation(key)), new Icon("photo"));
        var bound = UiAccess.of(UI.getCurrent());
        var upload = new Upload(UploadHandler.inMemory((file, bytes) -> bound.run(() -> take(file.fileName(), bytes))));
        upload.setUploadButton(choose);
        upload.setDropAllowed(false);
        upload.setMaxFileSize(BrandImages.MAX_UPLOAD_BYTES);
        upload.setAcceptedFileTypes("image/png", "image/jpeg", "image/webp", "image/svg+xml", ".svg");
        upload.addClassName("plaza-look__upload");
        upload.addFileRejectedListener(
                event -> refuse(getTranslation("error.brand.image-rejected", BrandImages.MAX_UPLOAD_BYTES / MEGABYTE)));
        remove = new Button(getTranslation("admin.branding.remove", getTranslation(key)), event -> {
            setValue(null, null);
            changed.run();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        error.addClassName("plaza-look__error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        shown.addClassName("plaza-look__sign");
        var help = new Paragraph(getTranslation(key + ".help"));
        help.addClassName("plaza-muted");
        var actions = new Div(upload, remove);
        actions.addClassName("plaza-look__actions");
        getContent().addClassName("plaza-look__image");
        getContent().add(label, help, shown, actions, error);
    }

    void setValue(@Nullable String newId, @Nullable String path) {
        id = newId;
        error.setVisible(false);
        remove.setVisible(newId != null);
        shown.removeAll();
        shown.setVisible(path != null);
        Optional.ofNullable(path).ifPresent(at -> shown.add(new Image(at, getTranslation("admin.branding.shown"))));
    }

    @Nullable
    String id() {
        return id;
    }

    private void take(String name, byte[] bytes) {
        switch (taking.take(bytes, name)) {
            case BrandImageResult.Accepted accepted -> {
                setValue(accepted.id(), BrandImages.path(accepted.id()));
                changed.run();
            }
            case BrandImageResult.Refused refused ->
                refuse(getTranslation(refused.reason(), refused.arguments().toArray()));
        }
    }

    private void refuse(String why) {
        error.setText(why);
        error.setVisible(true);
    }

    /** What becomes of a file. */
    interface Taking {
        BrandImageResult take(byte[] file, String name);
    }
}
