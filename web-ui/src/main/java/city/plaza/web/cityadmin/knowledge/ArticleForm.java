package city.plaza.web.cityadmin.knowledge;

import city.plaza.catalog.ServiceType;
import city.plaza.configuration.CityConfiguration;
import city.plaza.knowledge.Article;
import city.plaza.knowledge.ArticleCode;
import city.plaza.knowledge.ArticleFacts;
import city.plaza.knowledge.ArticleText;
import city.plaza.web.cityadmin.items.CodeField;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.cityadmin.items.Keywords;
import city.plaza.web.cityadmin.items.LocalizedField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of an answer, its text in Markdown, with the answer as it reads beside them. */
final class ArticleForm extends ConfigItemForm<Article> {

    private final List<Locale> languages;
    private final CodeField code = named("code", new CodeField());
    private final LocalizedField title;
    private final LocalizedField summary;
    private final LocalizedField body;
    private final LocalizedField who;
    private final LocalizedField where;
    private final LocalizedField bring;
    private final LocalizedField cost;
    private final LocalizedField time;
    private final LocalizedField keywords;
    private final MultiSelectComboBox<ServiceType> services = named("services", new MultiSelectComboBox<>());
    private final EmailField owner = named("owner", new EmailField());
    private final DatePicker checked = named("checked", new DatePicker());
    private final DatePicker validUntil = named("validUntil", new DatePicker());
    private final Checkbox retired = new Checkbox();

    ArticleForm(CityConfiguration city) {
        this.languages = city.languages();
        title = named("title", LocalizedField.ofLine(getTranslation("admin.articles.title-field"), languages));
        summary = lines("summary");
        body = lines("body");
        who = line("facts.who");
        where = line("facts.where");
        bring = line("facts.bring");
        cost = line("facts.cost");
        time = line("facts.time");
        keywords = line("keywords");
        title.onChange(() -> code.propose(title.main()));
        body.setHelperText(getTranslation("admin.articles.body.help"));
        keywords.setHelperText(getTranslation("admin.articles.keywords.help"));
        services.setLabel(getTranslation("admin.articles.services"));
        services.setItems(city.services());
        services.setItemLabelGenerator(each -> each.name().in(getLocale(), languages.getFirst()));
        owner.setLabel(getTranslation("admin.articles.owner"));
        owner.setHelperText(getTranslation("admin.articles.owner.help"));
        owner.setManualValidation(true);
        checked.setLabel(getTranslation("admin.articles.checked"));
        validUntil.setLabel(getTranslation("admin.articles.valid-until"));
        retired.setLabel(getTranslation("admin.articles.retired"));
        for (Component field : List.<Component>of(services, owner, checked, validUntil)) {
            field.getElement().getStyle().set("inline-size", "100%");
        }
        getContent()
                .add(
                        title,
                        code,
                        summary,
                        body,
                        who,
                        where,
                        bring,
                        cost,
                        time,
                        services,
                        keywords,
                        owner,
                        checked,
                        validUntil,
                        retired);
    }

    private LocalizedField line(String name) {
        return named(name, LocalizedField.ofLine(getTranslation("admin.articles." + name), languages));
    }

    private LocalizedField lines(String name) {
        return named(name, LocalizedField.ofLines(getTranslation("admin.articles." + name), languages));
    }

    @Override
    protected void show(Article thing, boolean fresh) {
        code.show(fresh ? "" : thing.code().value(), fresh);
        if (fresh) {
            return;
        }
        title.setValue(thing.title());
        summary.setValue(thing.summary());
        body.setValue(thing.body());
        who.setValue(thing.facts().who());
        where.setValue(thing.facts().where());
        bring.setValue(thing.facts().bring());
        cost.setValue(thing.facts().cost());
        time.setValue(thing.facts().time());
        keywords.setValue(Keywords.written(thing.keywords()));
        var about = new LinkedHashSet<ServiceType>();
        services.getListDataView()
                .getItems()
                .filter(each -> thing.services().contains(each.code()))
                .forEach(about::add);
        services.setValue(about);
        owner.setValue(Optional.ofNullable(thing.owner()).orElse(""));
        checked.setValue(thing.checked());
        validUntil.setValue(thing.validUntil());
        retired.setValue(thing.retired());
    }

    @Override
    protected Article value() {
        return new Article(
                code.value(ArticleCode::new, "error.department.code-form"),
                title.value(),
                summary.value(),
                body.value(),
                new ArticleFacts(where.value(), bring.value(), time.value(), cost.value(), who.value()),
                services.getValue().stream().map(ServiceType::code).toList(),
                Keywords.read(keywords.value()),
                owner.getValue().isBlank() ? null : owner.getValue().strip(),
                checked.getValue(),
                validUntil.getValue(),
                retired.getValue());
    }

    /** The answer in the city's main language, as it reads. */
    @Override
    protected Optional<Component> preview() {
        if (title.main().isBlank()) {
            return Optional.empty();
        }
        var page = new Div(new H2(title.main()), new Paragraph(summary.main()));
        page.add(new Html("<div>" + ArticleText.html(body.main()) + "</div>"));
        page.addClassName("plaza-admin__page");
        page.getElement().setAttribute("lang", languages.getFirst().toLanguageTag());
        return Optional.of(page);
    }
}
