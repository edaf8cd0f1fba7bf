package city.plaza.web.cityadmin.notices;

import city.plaza.shared.Languages;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.kit.announcement.Announcement;
import city.plaza.web.kit.announcement.AnnouncementBox;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What residents will read, in each of the city's languages. */
final class AnnouncementPreview {

    private AnnouncementPreview() {}

    static Component inAll(List<Locale> languages, Function<Locale, Announcement> told) {
        var all = new Div();
        all.addClassName("plaza-admin__told");
        all.add(SectionHeader.ofSection(all.getTranslation("admin.edit.preview")));
        for (var language : languages) {
            var name = new Paragraph(language.getDisplayName(UI.getCurrent().getLocale()));
            name.addClassNames("plaza-muted", "plaza-small");
            var box = new Div(new AnnouncementBox(told.apply(language)));
            box.getElement().setAttribute("dir", Languages.direction(language));
            all.add(name, box);
        }
        return all;
    }
}
