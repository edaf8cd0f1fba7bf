package city.plaza.web.pages.frame;

import city.plaza.web.kit.announcement.Announcement;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A notice as a page shows it. */
public record AnnouncementModel(
        String tone,
        String icon,
        String label,
        LocalizedPhrase title,
        @Nullable LocalizedPhrase text,
        @Nullable String link) {

    public static List<AnnouncementModel> of(List<Announcement> told, Locale page) {
        return told.stream()
                .map(each -> new AnnouncementModel(
                        each.tone().css(),
                        each.icon(),
                        each.label(),
                        LocalizedPhrase.of(each.title().text(), each.title().language(), page),
                        each.text() == null
                                ? null
                                : LocalizedPhrase.of(
                                        each.text().text(), each.text().language(), page),
                        each.link()))
                .toList();
    }
}
