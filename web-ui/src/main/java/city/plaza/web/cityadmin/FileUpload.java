package city.plaza.web.cityadmin;

import city.plaza.shared.InvalidInput;
import city.plaza.shared.RuleViolation;
import city.plaza.web.kit.Icon;
import city.plaza.web.tenancy.UiAccess;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Takes one file at a time and says in its place what became of it, until the next one: a file that is refused is not
 * listed as if it had been taken.
 */
public final class FileUpload extends Composite<Div> {

    private final Upload upload = new Upload();
    private final Div taken = new Div();
    private final Div refused = new Div();

    private FileUpload(String label, long mostBytes, String... kinds) {
        upload.setUploadButton(new Button(label, new Icon("arrow")));
        upload.setDropAllowed(false);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Math.toIntExact(mostBytes));
        upload.setAcceptedFileTypes(kinds);
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("admin.file.too-many"))
                        .setFileIsTooBig(getTranslation("admin.file.too-large", mostBytes >> 20))
                        .setIncorrectFileType(getTranslation("admin.file.other-kind", endings(kinds)))));
        upload.addFileRejectedListener(event -> refuse(event.getFileName(), event.getErrorMessage()));
        upload.addFailedListener(event -> refuse(event.getFileName(), getTranslation("admin.file.failed")));
        upload.addClassName("plaza-operator__upload");
        taken.getElement().setAttribute("role", "status");
        refused.getElement().setAttribute("role", "alert");
        refused.addClassName("plaza-refused");
        getContent().addClassName("plaza-admin__file");
        getContent().add(upload, taken, refused);
    }

    /**
     * An upload that is read whole.
     *
     * @param kinds endings with their dot, and media types
     */
    public static FileUpload ofBytes(String label, long mostBytes, Taking<byte[]> taking, String... kinds) {
        var field = new FileUpload(label, mostBytes, kinds);
        var bound = UiAccess.of(UI.getCurrent());
        field.upload.setUploadHandler(
                UploadHandler.inMemory((about, bytes) -> bound.run(() -> field.take(about.fileName(), bytes, taking))));
        return field;
    }

    /** An upload too large for that; the file is gone afterwards. */
    public static FileUpload ofFile(String label, long mostBytes, Taking<File> taking, String... kinds) {
        var field = new FileUpload(label, mostBytes, kinds);
        var bound = UiAccess.of(UI.getCurrent());
        field.upload.setUploadHandler(UploadHandler.toTempFile((about, file) -> bound.run(() -> {
            try {
                field.take(about.fileName(), file, taking);
            } finally {
                file.delete();
            }
        })));
        return field;
    }

    private <T> void take(String name, T file, Taking<T> taking) {
        try {
            taking.take(file);
        } catch (InvalidInput invalid) {
            var problem = invalid.problems().getFirst();
            refuse(
                    name,
                    getTranslation(problem.translationKey(), problem.arguments().toArray()));
            return;
        } catch (RuleViolation wrong) {
            refuse(
                    name,
                    getTranslation(wrong.translationKey(), wrong.arguments().toArray()));
            return;
        }
        clear();
        taken.add(line("check", named(name)));
    }

    private void refuse(String name, String why) {
        clear();
        var line = line("alert", new Span(named(name), new Span(" "), new Span(why)));
        line.addClassName("plaza-field__error");
        refused.add(line);
    }

    private void clear() {
        upload.clearFileList();
        taken.removeAll();
        refused.removeAll();
    }

    private static Paragraph line(String icon, Span words) {
        var line = new Paragraph(new Icon(icon), words);
        line.addClassName("plaza-line");
        return line;
    }

    private static Span named(String name) {
        var file = new Span(name);
        file.getElement().setAttribute("dir", "auto");
        file.addClassName("plaza-refused__name");
        return file;
    }

    private static String endings(String... kinds) {
        return Arrays.stream(kinds).filter(kind -> kind.startsWith(".")).collect(Collectors.joining(", "));
    }

    /** What becomes of a file. */
    public interface Taking<T> {
        /** @throws RuleViolation why it is refused, in words for whoever sent it */
        void take(T file);
    }
}
