package city.plaza.web.cityadmin.branding;

import city.plaza.branding.BrandImages;
import city.plaza.branding.BrandPalette;
import city.plaza.branding.Branding;
import city.plaza.branding.Branding.Appearance;
import city.plaza.branding.Colour;
import city.plaza.branding.FontPair;
import city.plaza.configuration.CityConfiguration;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.City;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.cityadmin.items.LocalizedField;
import city.plaza.web.kit.SectionHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a look, with what its colours are worth beside them. */
final class BrandingForm extends ConfigItemForm<Branding> {

    private final transient CityConfiguration configuration;
    private final transient City city;
    private final ColourField accent = named("accent", new ColourField("admin.branding.accent"));
    private final ColourField accentDark = named("accentDark", new ColourField("admin.branding.accent-dark"));
    private final ContrastList contrasts = new ContrastList(accent::propose, accentDark::propose);
    private final Checkbox dark = new Checkbox();
    private final ImageField logo;
    private final ImageField favicon;
    private final Select<FontPair> font = named("font", new Select<>());
    private final TextField phone = named("phone", new TextField());
    private final TextField mailSender = named("mailSender", new TextField());
    private final LocalizedField header;
    private final LocalizedField footer;
    private final LinksField links;
    private Branding base = Branding.plain();

    BrandingForm(CityConfiguration configuration, BrandImages images, City city) {
        this.configuration = configuration;
        this.city = city;
        var languages = configuration.languages();
        logo = new ImageField("admin.branding.logo", images::acceptLogo, this::changed);
        favicon = new ImageField("admin.branding.favicon", images::acceptFavicon, this::changed);
        header = named("header", LocalizedField.ofLine(getTranslation("admin.branding.header"), languages));
        footer = named("footer", LocalizedField.ofLines(getTranslation("admin.branding.footer"), languages));
        links = new LinksField(languages, this::changed);
        named("links", links.first());
        header.setHelperText(getTranslation("admin.branding.header.help"));
        accentDark.setHelperText(getTranslation("admin.branding.accent-dark.help"));
        accentDark.setClearButtonVisible(true);
        dark.setLabel(getTranslation("admin.branding.dark"));
        font.setLabel(getTranslation("admin.branding.font"));
        font.setHelperText(getTranslation("admin.branding.font.help"));
        font.setItems(FontPair.values());
        font.setItemLabelGenerator(each -> getTranslation("admin.branding.font." + each.code()));
        font.setRenderer(new ComponentRenderer<>(FontSample::new));
        font.setWidthFull();
        phone.setLabel(getTranslation("admin.branding.phone"));
        phone.setHelperText(getTranslation("admin.branding.phone.help"));
        mailSender.setLabel(getTranslation("admin.branding.mail-sender"));
        mailSender.setPlaceholder(city.name());
        mailSender.setHelperText(getTranslation("admin.branding.mail-sender.help"));
        for (var line : new TextField[] {phone, mailSender}) {
            line.setWidthFull();
            line.setManualValidation(true);
            line.addValueChangeListener(event -> changed());
        }
        for (var colour : new ColourField[] {accent, accentDark}) {
            colour.addValueChangeListener(event -> coloured());
        }
        dark.addValueChangeListener(event -> coloured());
        font.addValueChangeListener(event -> changed());
        getContent()
                .add(
                        part("colours", accent, accentDark, dark, contrasts),
                        part("signs", logo, favicon),
                        part("words", font, header, footer, links, phone, mailSender));
    }

    private Component part(String key, Component... fields) {
        var part = new com.vaadin.flow.component.html.Section(
                SectionHeader.ofSection(getTranslation("admin.branding.part." + key)));
        part.addClassName("plaza-admin__form");
        part.add(new Paragraph(getTranslation("admin.branding.part." + key + ".text")));
        part.add(fields);
        return part;
    }

    private void coloured() {
        accentDark.standIn(
                BrandPalette.of(accent.colour().orElse(base.accent())).accentDark());
        contrasts.show(
                accent.colour().orElse(base.accent()),
                accentDark.colour().orElse(null),
                Boolean.TRUE.equals(dark.getValue()));
        changed();
    }

    @Override
    protected void show(Branding thing, boolean fresh) {
        base = thing;
        accent.setValue(thing.accent().hex());
        accentDark.setValue(
                Optional.ofNullable(thing.accentDark()).map(Colour::hex).orElse(""));
        dark.setValue(thing.appearance() == Appearance.LIGHT_AND_DARK);
        logo.setValue(thing.logo(), thing.logoPath());
        favicon.setValue(thing.favicon(), thing.favicon() == null ? null : thing.faviconPath());
        font.setValue(FontPair.find(thing.font()).orElse(FontPair.INTER));
        phone.setValue(Optional.ofNullable(thing.phone()).orElse(""));
        mailSender.setValue(Optional.ofNullable(thing.mailSender()).orElse(""));
        header.setValue(thing.header());
        footer.setValue(thing.footer());
        links.setValue(thing.links());
        coloured();
    }

    @Override
    protected Branding value() {
        var problems = new InvalidInput.Collector();
        problems.require(accent.colour().isPresent(), "accent", "error.brand.colour-form");
        problems.require(
                accentDark.isEmpty() || accentDark.colour().isPresent(), "accentDark", "error.brand.colour-form");
        problems.throwIfAny();
        return drafted();
    }

    /** What is typed, as far as it can be read. */
    private Branding drafted() {
        return base.withColours(
                        accent.colour().orElse(base.accent()),
                        accentDark.colour().orElse(null))
                .withAppearance(Boolean.TRUE.equals(dark.getValue()) ? Appearance.LIGHT_AND_DARK : Appearance.LIGHT)
                .withImages(logo.id(), favicon.id())
                .withFont(Optional.ofNullable(font.getValue()).orElse(FontPair.INTER))
                .withWords(header.value(), footer.value(), links.value())
                .reachedBy(orNull(phone.getValue()), orNull(mailSender.getValue()));
    }

    @Override
    protected Optional<Component> preview() {
        return Optional.of(new BrandingPreview(drafted(), city, configuration, getLocale()));
    }

    private static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
