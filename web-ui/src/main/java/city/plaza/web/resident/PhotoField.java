package city.plaza.web.resident;

import city.plaza.intake.PhotoIntake;
import city.plaza.intake.PhotoResult;
import city.plaza.intake.SubmitReport;
import city.plaza.picture.UploadLimits;
import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes photos, shows them, and says of each file that was refused why; the others stay. */
final class PhotoField extends Composite<Div> implements HasValidationProperties, Focusable<PhotoField> {

    private static final int MEGABYTE = 1024 * 1024;

    private final ReportPhotos photos;
    private final PhotoIntake intake;
    private final Upload upload = new Upload();
    private final NativeButton choose;
    private final UnorderedList shown = new UnorderedList();
    private final Div refused = new Div();
    private final Paragraph error = new Paragraph();

    PhotoField(ReportPhotos photos, PhotoIntake intake, boolean required) {
        this.photos = photos;
        this.intake = intake;
        var label = new Paragraph(
                getTranslation(required ? "resident.report.photos.required" : "resident.report.photos.optional"));
        label.addClassName("plaza-field__label");
        label.setId("photos-label");
        error.addClassName("plaza-field__error");
        error.setVisible(false);
        refused.addClassName("plaza-refused");
        refused.getElement().setAttribute("role", "alert");
        shown.addClassNames("plaza-photos", "plaza-photos--edit");
        choose = ResidentComponents.button(getTranslation("resident.report.photos.add"), "quiet");
        choose.addComponentAsFirst(new Icon("camera"));
        configure();
        var field = getContent();
        field.addClassName("plaza-photo-field");
        field.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", "photos-label");
        field.add(
                label,
                ResidentComponents.hint(getTranslation(
                        "resident.report.photos.hint",
                        SubmitReport.MAX_PHOTOS,
                        UploadLimits.MAX_PICTURE_BYTES / MEGABYTE)),
                error,
                shown,
                refused,
                upload);
        draw();
    }

    private void configure() {
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("resident.report.photos.drop")));
        upload.setMaxFileSize(UploadLimits.MAX_PICTURE_BYTES);
        upload.setMaxFiles(SubmitReport.MAX_PHOTOS);
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "image/webp");
        upload.setUploadHandler(this::take);
        upload.addFileRejectedListener(rejected -> refuse(rejected.getFileName(), rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.setI18n(new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(getTranslation("resident.report.photos.drop"))
                        .setMany(getTranslation("resident.report.photos.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("error.report.too-many-photos", "", SubmitReport.MAX_PHOTOS))
                        .setFileIsTooBig(
                                getTranslation("error.photo.too-large", UploadLimits.MAX_PICTURE_BYTES / MEGABYTE))
                        .setIncorrectFileType(getTranslation("error.photo.other-kind")))
                .setFile(new UploadI18N.File()
                        .setRemove(getTranslation("resident.report.photos.cancel"))
                        .setRetry(getTranslation("resident.report.photos.retry")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(getTranslation("resident.report.photos.sending"))
                                .setStalled(getTranslation("resident.report.photos.stalled"))
                                .setProcessing(getTranslation("resident.report.photos.checking"))
                                .setHeld(getTranslation("resident.report.photos.sending")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(getTranslation("resident.report.photos.failed"))
                                .setUnexpectedServerError(getTranslation("resident.report.photos.failed"))
                                .setForbidden(getTranslation("resident.report.photos.failed")))));
    }

    /** Runs outside the session's lock: re-encoding a picture takes a moment, and nobody should wait for it. */
    private void take(UploadEvent event) throws IOException {
        byte[] file;
        try (var in = event.getInputStream()) {
            file = in.readNBytes(UploadLimits.MAX_PICTURE_BYTES + 1);
        }
        var name = event.getFileName();
        var result = intake.accept(new ByteArrayInputStream(file), name);
        event.getUI().access(() -> {
            switch (result) {
                case PhotoResult.Accepted(var photo) -> {
                    if (photos.all().size() < SubmitReport.MAX_PHOTOS) {
                        photos.add(name, photo);
                        setInvalid(false);
                        draw();
                    } else {
                        refuse(name, getTranslation("error.report.too-many-photos", "", SubmitReport.MAX_PHOTOS));
                    }
                }
                case PhotoResult.Refused(var reason, var arguments) ->
                    refuse(name, getTranslation(reason, arguments.toArray()));
            }
        });
    }

    private void refuse(String name, String why) {
        var file = new Span(name);
        file.getElement().setAttribute("dir", "auto");
        file.addClassName("plaza-refused__name");
        var line = new Paragraph(new Icon("alert"), new Span(file, new Span(" "), new Span(why)));
        line.addClassName("plaza-field__error");
        refused.add(line);
    }

    private void draw() {
        shown.removeAll();
        var all = photos.all();
        for (int i = 0; i < all.size(); i++) {
            shown.add(item(all.get(i), i + 1));
        }
        shown.setVisible(!all.isEmpty());
        upload.setVisible(all.size() < SubmitReport.MAX_PHOTOS);
    }

    private ListItem item(ReportPhotos.Added added, int number) {
        var remove = ResidentComponents.button(getTranslation("resident.report.photos.remove"), "quiet");
        remove.getElement()
                .setAttribute(
                        "aria-label", getTranslation("resident.report.photos.remove.named", number, added.name()));
        remove.addClickListener(clicked -> {
            photos.remove(added.photo().id());
            intake.discard(added.photo().id());
            refused.removeAll();
            draw();
            focus();
        });
        return new ListItem(picture(added, intake, getTranslation("resident.report.photos.alt", number)), remove);
    }

    /** A photo that waits for its report. */
    static Image picture(ReportPhotos.Added added, PhotoIntake intake, String alternative) {
        var photo = added.photo();
        return new Image(
                DownloadHandler.fromInputStream(asked -> intake.preview(photo.id())
                                .map(in -> new DownloadResponse(in, photo.id() + ".jpg", "image/jpeg", photo.bytes()))
                                .orElseGet(() -> DownloadResponse.error(404)))
                        .inline(),
                alternative);
    }

    @Override
    public void setInvalid(boolean invalid) {
        error.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return error.isVisible();
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        error.setText(message == null ? "" : message);
    }

    @Override
    public String getErrorMessage() {
        return error.getText();
    }

    @Override
    public void focus() {
        choose.focus();
    }

    /** The names of the files that were refused, for those who ask. */
    List<String> refusals() {
        return refused.getChildren()
                .map(line -> line.getElement().getTextRecursively())
                .toList();
    }
}
