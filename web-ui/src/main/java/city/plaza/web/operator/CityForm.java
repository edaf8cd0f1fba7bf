package city.plaza.web.operator;

import city.plaza.citytemplate.CityTemplate;
import city.plaza.citytemplate.CityTemplates;
import city.plaza.onboarding.OnboardCity;
import city.plaza.onboarding.OnboardCity.Administrator;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.Languages;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.Cells;
import city.plaza.tenancy.CityUrls;
import city.plaza.web.kit.ErrorSummary;
import city.plaza.web.kit.SectionHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is asked about a new city, on one page. */
final class CityForm extends Composite<Div> {

    private final transient CityTemplates templates;
    private final transient CityUrls urls;
    private final LocaleNames names;

    private final TextField name = new TextField();
    private final TextField slug = new TextField();
    private final ComboBox<String> country = new ComboBox<>();
    private final ComboBox<String> zone = new ComboBox<>();
    private final ComboBox<Locale> mainLanguage = new ComboBox<>();
    private final MultiSelectComboBox<Locale> moreLanguages = new MultiSelectComboBox<>();
    private final Paragraph languageNote = new Paragraph();
    private final HostList hosts = new HostList();
    private final TemplatePicker template;
    private final BoundaryField boundary;
    private final Select<CellId> cell = new Select<>();
    private final TextField administratorName = new TextField();
    private final EmailField administratorEmail = new EmailField();
    private boolean slugIsTheirs;
    private boolean languagesAreTheirs;

    CityForm(CityTemplates templates, CityUrls urls, Cells cells, Clock clock, JsonMapper json) {
        this.templates = templates;
        this.urls = urls;
        this.names = new LocaleNames(getLocale());
        this.template = new TemplatePicker(templates.all());
        this.boundary = new BoundaryField(json);
        prepareFields(clock);
        prepareCell(cells);
        getContent().addClassName("plaza-operator__form");
        getContent()
                .add(
                        section("city", pair(name, slug), pair(country, zone), cell),
                        section("template", template),
                        section("languages", pair(mainLanguage, moreLanguages), languageNote),
                        section("boundary", boundary),
                        section("hosts", hosts),
                        section("administrator", pair(administratorName, administratorEmail)));
        follow(template.getValue());
    }

    private void prepareFields(Clock clock) {
        label(name, "name");
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(event -> proposeSlug());
        label(slug, "slug");
        slug.setValueChangeMode(ValueChangeMode.EAGER);
        slug.getElement().setAttribute("dir", "ltr");
        slug.addValueChangeListener(event -> {
            slugIsTheirs |= event.isFromClient();
            showAddress();
        });
        showAddress();
        label(country, "country");
        country.setItems(names.countries());
        country.setItemLabelGenerator(names::country);
        label(zone, "zone");
        zone.setItems(LocaleNames.zones());
        zone.setItemLabelGenerator(each -> names.zone(each, clock));
        var languages = names.languages(templates.all());
        label(mainLanguage, "main-language");
        mainLanguage.setItems(languages);
        mainLanguage.setItemLabelGenerator(names::language);
        mainLanguage.addValueChangeListener(event -> languagesChanged(event.isFromClient()));
        label(moreLanguages, "more-languages");
        moreLanguages.setItems(languages);
        moreLanguages.setItemLabelGenerator(names::language);
        moreLanguages.addValueChangeListener(event -> languagesChanged(event.isFromClient()));
        languageNote.addClassName("plaza-muted");
        template.addValueChangeListener(event -> follow(event.getValue()));
        label(administratorName, "administrator-name");
        label(administratorEmail, "administrator-email");
        Stream.<HasValidation>of(
                        name,
                        slug,
                        country,
                        zone,
                        cell,
                        mainLanguage,
                        moreLanguages,
                        administratorName,
                        administratorEmail)
                .forEach(field -> field.setManualValidation(true));
    }

    /** Where there is one cell only, there is nothing to choose. */
    private void prepareCell(Cells cells) {
        label(cell, "cell");
        cell.setHelperText(getTranslation("operator.new.cell.help"));
        cell.setItems(cells.all());
        cell.setItemLabelGenerator(CellId::value);
        cell.setValue(cells.forNewCities());
        cell.setVisible(cells.all().size() > 1);
    }

    private void label(InputField<?, ?> field, String key) {
        field.setLabel(getTranslation("operator.new." + key));
        field.setWidthFull();
    }

    /** What was typed so far, as it was typed. */
    OnboardCity value() {
        return new OnboardCity(
                name.getValue(),
                slug.getValue(),
                hosts.hosts(),
                Optional.ofNullable(zone.getValue()).orElse(""),
                Optional.ofNullable(country.getValue()).orElse(""),
                languages().stream().map(Locale::toLanguageTag).toList(),
                Optional.ofNullable(template.getValue()).map(CityTemplate::code).orElse(""),
                boundary.uploaded(),
                Optional.ofNullable(cell.getValue()).map(CellId::value).orElse(null),
                new Administrator(administratorName.getValue(), administratorEmail.getValue()));
    }

    /** Marks each field that cannot be so; returns them for the summary. */
    List<ErrorSummary.Problem> show(List<InvalidInput.Problem> problems) {
        clearProblems();
        return problems.stream().map(this::show).toList();
    }

    private ErrorSummary.Problem show(InvalidInput.Problem problem) {
        var text = getTranslation(problem.translationKey(), problem.arguments().toArray());
        var field = problem.field().replaceAll("\\[.*", "");
        return new ErrorSummary.Problem(
                text,
                switch (field) {
                    case "name" -> mark(name, text);
                    case "slug" -> mark(slug, text);
                    case "zone" -> mark(zone, text);
                    case "country" -> mark(country, text);
                    case "cell" -> mark(cell, text);
                    case "languages" -> mark(mainLanguage, text);
                    case "administrator.name" -> mark(administratorName, text);
                    case "administrator.email" -> mark(administratorEmail, text);
                    case "hosts" -> {
                        hosts.showProblem(text);
                        yield hosts.focusable();
                    }
                    case "boundary" -> {
                        boundary.showProblem(text);
                        yield boundary.focusable();
                    }
                    default -> name;
                });
    }

    private static <F extends Focusable<?> & HasValidation> F mark(F field, String text) {
        field.setErrorMessage(text);
        field.setInvalid(true);
        return field;
    }

    private void clearProblems() {
        Stream.<HasValidation>of(name, slug, country, zone, cell, mainLanguage, administratorName, administratorEmail)
                .forEach(field -> field.setInvalid(false));
        hosts.clearProblem();
        boundary.clearProblem();
    }

    private List<Locale> languages() {
        var all = new LinkedHashSet<Locale>();
        Optional.ofNullable(mainLanguage.getValue()).ifPresent(all::add);
        all.addAll(moreLanguages.getValue());
        return List.copyOf(all);
    }

    private void languagesChanged(boolean byThem) {
        languagesAreTheirs |= byThem;
        noteMissingTexts();
    }

    /** A template brings its country, zone and languages, until somebody has said otherwise. */
    private void follow(CityTemplate chosen) {
        if (country.isEmpty()) {
            country.setValue(chosen.country());
        }
        if (zone.isEmpty()) {
            zone.setValue(chosen.zone().getId());
        }
        if (!languagesAreTheirs) {
            mainLanguage.setValue(chosen.languages().getFirst());
            moreLanguages.setValue(
                    chosen.languages().stream().skip(1).collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        boundary.setTemplate(templates.load(chosen.code()).boundary().orElse(null));
        noteMissingTexts();
    }

    private void noteMissingTexts() {
        var chosen = template.getValue();
        var missing = languages().stream()
                .filter(language -> chosen.languages().stream().noneMatch(known -> Languages.covers(known, language)))
                .map(language -> language.getDisplayName(getLocale()))
                .collect(Collectors.joining(", "));
        languageNote.setText(missing.isEmpty() ? "" : getTranslation("operator.new.languages.missing", missing));
        languageNote.setVisible(!missing.isEmpty());
    }

    private void proposeSlug() {
        if (!slugIsTheirs) {
            slug.setValue(SlugProposal.of(name.getValue()));
        }
    }

    private void showAddress() {
        var shown = slug.getValue().isBlank() ? "…" : slug.getValue();
        slug.setHelperText(getTranslation(
                "operator.new.slug.help",
                urls.origin("x." + urls.baseDomain()).toString().replace("//x.", "//" + shown + ".")));
    }

    private Section section(String key, Component... parts) {
        var id = "operator-new-" + key;
        var section = new Section(SectionHeader.ofSection(getTranslation("operator.new.section." + key))
                .identified(id));
        section.getElement().setAttribute("aria-labelledby", id);
        section.addClassName("plaza-operator__section");
        section.add(parts);
        return section;
    }

    private static Div pair(Component... parts) {
        var pair = new Div(parts);
        pair.addClassName("plaza-operator__pair");
        return pair;
    }
}
