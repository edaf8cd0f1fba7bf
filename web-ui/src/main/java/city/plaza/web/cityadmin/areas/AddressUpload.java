package city.plaza.web.cityadmin.areas;

import city.plaza.location.gazetteer.GazetteerFile;
import city.plaza.location.gazetteer.GazetteerUpload;
import city.plaza.location.gazetteer.GazetteerUpload.Mode;
import city.plaza.location.gazetteer.GazetteerUpload.Progress;
import city.plaza.location.gazetteer.GazetteerUpload.Rejection;
import city.plaza.location.gazetteer.GazetteerUpload.Summary;
import city.plaza.web.cityadmin.FileUpload;
import city.plaza.web.kit.SectionHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** Takes a list of addresses into the gazetteer, at once; every row is taken or listed with its reason. */
final class AddressUpload extends Composite<Section> {

    /** More would not be read; the rest is counted. */
    private static final int MAX_REJECTS_LISTED = 500;

    private final transient GazetteerUpload addresses;
    private final Checkbox replace;
    private final Div report = new Div();

    AddressUpload(GazetteerUpload addresses) {
        this.addresses = addresses;
        replace = new Checkbox(getTranslation("admin.addresses.replace"));
        var upload = FileUpload.ofFile(
                getTranslation("admin.addresses.choose"),
                GazetteerFile.MAX_BYTES,
                this::take,
                ".csv",
                ".txt",
                "text/csv");
        report.getElement().setAttribute("role", "status");
        getContent()
                .add(
                        SectionHeader.ofSection(getTranslation("admin.addresses.title")),
                        new Paragraph(getTranslation("admin.addresses.lead")),
                        replace,
                        upload,
                        report);
    }

    private void take(File file) {
        report.removeAll();
        var rejected = new ArrayList<Rejection>();
        var mode = replace.getValue() ? Mode.REPLACE : Mode.ADD;
        show(addresses.take(file.toPath(), mode, new Listing(rejected)), rejected);
    }

    private void show(Summary summary, List<Rejection> rejected) {
        report.add(new Paragraph(getTranslation(
                "admin.addresses.done",
                summary.rows(),
                summary.added(),
                summary.moved(),
                summary.unchanged(),
                summary.rejected())));
        if (!rejected.isEmpty()) {
            var list = new UnorderedList();
            rejected.forEach(each -> list.add(new ListItem(getTranslation(
                    "admin.addresses.row",
                    each.line(),
                    each.label(),
                    getTranslation("gazetteer.reason." + each.reason())))));
            report.add(new Details(getTranslation("admin.addresses.rejected", summary.rejected()), list));
        }
    }

    private record Listing(List<Rejection> rejected) implements Progress {
        @Override
        public void at(long rows, long refused) {
            // A city's addresses are read in seconds; the upload itself shows how far it is.
        }

        @Override
        public void rejected(Rejection row) {
            if (rejected.size() < MAX_REJECTS_LISTED) {
                rejected.add(row);
            }
        }
    }
}
