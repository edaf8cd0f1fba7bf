package city.plaza.web.pages;

import city.plaza.web.kit.ToldNotice;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A notice as a page shows it. */
record ToldModel(
        String tone,
        String icon,
        String label,
        Said title,
        @Nullable Said text,
        @Nullable String link) {

    static List<ToldModel> of(List<ToldNotice> told, Locale page) {
        return told.stream()
                .map(each -> new ToldModel(
                        each.tone().css(),
                        each.icon(),
                        each.label(),
                        Said.of(each.title().text(), each.title().language(), page),
                        each.text() == null
                                ? null
                                : Said.of(each.text().text(), each.text().language(), page),
                        each.link()))
                .toList();
    }
}
