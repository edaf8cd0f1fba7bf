package city.plaza.web.cityadmin.languages;

import city.plaza.configuration.CityBasics;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.draft.DraftConflict;
import city.plaza.configuration.translation.Completeness;
import city.plaza.configuration.translation.Translations;
import city.plaza.identity.Role;
import city.plaza.shared.InvalidInput;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.kit.Toast;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The city's languages in their order, how much is written in each, and the way to add one. */
@Route(value = AdminRoutes.LANGUAGES, layout = AdminLayout.class)
@Menu(title = "admin.city.title", icon = "globe", order = 30)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class LanguagesView extends Composite<Div> implements AfterNavigationObserver, HasDynamicTitle {

    private final transient AdminPresenter desk;
    private final transient Translations translations;
    private final OrderedList list = new OrderedList();
    private final Paragraph fallback = new Paragraph();
    private final LanguagePicker adder;

    LanguagesView(AdminPresenter desk, Translations translations) {
        this.desk = desk;
        this.translations = translations;
        adder = new LanguagePicker(this::add);
        list.addClassName("plaza-languages");
        getContent().addClassNames("plaza-admin", "plaza-admin--text");
        getContent()
                .add(
                        SectionHeader.ofView(getTranslation("admin.city.title")),
                        new Paragraph(getTranslation("admin.city.lead")),
                        list,
                        new Section(SectionHeader.ofSection(getTranslation("admin.city.fallback")), fallback),
                        new Section(
                                SectionHeader.ofSection(getTranslation("admin.city.add")),
                                new Paragraph(getTranslation("admin.city.add.text")),
                                adder));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        var languages = translations.completeness();
        list.removeAll();
        for (int i = 0; i < languages.size(); i++) {
            list.add(line(languages.get(i), i, languages.size()));
        }
        var main = languages.isEmpty() ? getLocale() : languages.getFirst().language();
        fallback.setText(getTranslation("admin.city.fallback.text", main.getDisplayName(getLocale())));
        adder.offer(languages.stream().map(Completeness::language).toList());
    }

    private LanguageLine line(Completeness language, int place, int all) {
        return new LanguageLine(
                language,
                place == 0,
                place == 0 ? null : () -> makeMain(language.language()),
                all == 1 ? null : () -> remove(language.language()));
    }

    private void add(Locale language) {
        var languages = new ArrayList<>(desk.languages());
        languages.add(language);
        changeLanguages(languages, getTranslation("admin.city.added", language.getDisplayName(getLocale())));
    }

    private void makeMain(Locale language) {
        var languages = new ArrayList<>(desk.languages());
        languages.remove(language);
        languages.addFirst(language);
        changeLanguages(languages, getTranslation("admin.city.main-now", language.getDisplayName(getLocale())));
    }

    private void remove(Locale language) {
        var before = desk.languages();
        var languages = new ArrayList<>(before);
        languages.remove(language);
        changeLanguages(languages, getTranslation("admin.city.removed", language.getDisplayName(getLocale())));
    }

    private void changeLanguages(List<Locale> languages, String done) {
        try {
            var basics = new CityBasics(languages);
            var problems = ConfigurationSection.CITY.problemsOf(basics);
            if (!problems.isEmpty()) {
                throw new InvalidInput(problems);
            }
            var versioned = desk.draft().find(ConfigurationSection.CITY, ConfigurationSection.CITY.code());
            if (versioned.isPresent()) {
                desk.draft()
                        .change(
                                ConfigurationSection.CITY,
                                basics,
                                versioned.get().version());
            } else {
                desk.draft().add(ConfigurationSection.CITY, basics);
            }
            Toast.done(done);
        } catch (InvalidInput invalid) {
            var problem = invalid.problems().getFirst();
            Toast.problem(
                    getTranslation(problem.translationKey(), problem.arguments().toArray()));
        } catch (DraftConflict conflict) {
            Toast.problem(getTranslation(
                    conflict.translationKey(), conflict.arguments().toArray()));
        }
        refresh();
        getUI().ifPresent(desk::changed);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.city.title");
    }
}
