package city.plaza.web.cityadmin.languages;

import city.plaza.configuration.draft.DraftConflict;
import city.plaza.configuration.translation.TranslationImport;
import city.plaza.configuration.translation.Translations;
import city.plaza.shared.InvalidInput;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.kit.Toast;
import city.plaza.web.tenancy.UiAccess;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.function.Supplier;

/** Takes the texts out for a translator and brings back what the translator made of them. */
final class TranslationFiles extends Composite<Section> {

    private static final int MEGABYTE = 1 << 20;

    private final transient Translations translations;
    private final Locale source;
    private final Locale target;
    private final transient Runnable changed;
    private final Div found = new Div();

    TranslationFiles(Translations translations, Locale source, Locale target, Runnable changed) {
        this.translations = translations;
        this.source = source;
        this.target = target;
        this.changed = changed;
        var choose = new Button(getTranslation("admin.translations.import"), new Icon("arrow"));
        var bound = UiAccess.of(UI.getCurrent());
        var upload = new Upload(UploadHandler.inMemory((file, bytes) -> bound.run(() -> look(file.fileName(), bytes))));
        upload.setUploadButton(choose);
        upload.setDropAllowed(false);
        upload.setMaxFileSize(Translations.MAX_FILE_BYTES);
        upload.setAcceptedFileTypes(".csv", ".xlf", ".xliff", "text/csv", "application/xliff+xml");
        upload.addClassName("plaza-look__upload");
        upload.addFileRejectedListener(
                event -> refuse(getTranslation("error.translations.rejected", Translations.MAX_FILE_BYTES / MEGABYTE)));
        var name = source.toLanguageTag() + "-" + target.toLanguageTag();
        var actions = new Div(
                download("admin.translations.csv", name + ".csv", "text/csv", () -> translations.asCsv(source, target)),
                download(
                        "admin.translations.xliff",
                        name + ".xlf",
                        "application/xliff+xml",
                        () -> translations.asXliff(source, target)),
                upload);
        actions.addClassName("plaza-admin__actions");
        getContent()
                .add(
                        SectionHeader.ofSection(getTranslation("admin.translations.files")),
                        new Paragraph(getTranslation("admin.translations.files.text")),
                        actions,
                        found);
    }

    private Anchor download(String key, String name, String type, Supplier<byte[]> bytes) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var file = bytes.get();
                    return new DownloadResponse(new ByteArrayInputStream(file), name, type, file.length);
                }),
                getTranslation(key));
        link.addClassNames("plaza-button", "plaza-button--quiet");
        return link;
    }

    /** Nothing changes before somebody has seen what would. */
    private void look(String name, byte[] bytes) {
        try {
            var file = translations.read(bytes, name, source, target);
            found.removeAll();
            found.add(new TranslationImportReport(file, () -> take(file)));
            found.scrollIntoView();
        } catch (InvalidInput invalid) {
            var problem = invalid.problems().getFirst();
            refuse(getTranslation(problem.translationKey(), problem.arguments().toArray()));
        }
    }

    private void take(TranslationImport file) {
        try {
            translations.take(file);
            Toast.done(getTranslation("admin.translations.taken", file.changes().size()));
            found.removeAll();
            changed.run();
        } catch (DraftConflict conflict) {
            refuse(getTranslation("admin.translations.conflict"));
        }
    }

    private void refuse(String why) {
        found.removeAll();
        var words = new Paragraph(why);
        words.addClassName("plaza-look__error");
        words.getElement().setAttribute("role", "alert");
        found.add(words);
    }
}
