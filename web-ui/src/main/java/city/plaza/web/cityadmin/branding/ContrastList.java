package city.plaza.web.cityadmin.branding;

import city.plaza.branding.BrandPalette;
import city.plaza.branding.Colour;
import city.plaza.branding.Contrast;
import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says in words how well the chosen colours can be read, and offers the nearest ones that can. */
final class ContrastList extends Composite<Div> {

    private final UnorderedList list = new UnorderedList();
    private final Div offers = new Div();
    private final transient Consumer<Colour> takeLight;
    private final transient Consumer<Colour> takeDark;

    ContrastList(Consumer<Colour> takeLight, Consumer<Colour> takeDark) {
        this.takeLight = takeLight;
        this.takeDark = takeDark;
        list.addClassName("plaza-look__contrasts");
        offers.addClassName("plaza-admin__actions");
        getContent().getElement().setAttribute("role", "status");
        getContent().add(list, offers);
    }

    /** @param dark absent where it is computed, and so passes by itself */
    void show(Colour light, @Nullable Colour dark, boolean darkOffered) {
        var palette = BrandPalette.of(light);
        var night = dark == null ? palette.accentDark() : dark;
        list.removeAll();
        offers.removeAll();
        var contrasts = BrandPalette.contrasts(light, night);
        contrasts.stream().filter(each -> darkOffered || !each.dark()).forEach(each -> list.add(line(each)));
        offer(contrasts, false, light, BrandPalette.nearest(light), takeLight);
        if (darkOffered) {
            offer(contrasts, true, night, BrandPalette.nearestOnDark(night), takeDark);
        }
    }

    private void offer(List<Contrast> contrasts, boolean dark, Colour chosen, Colour nearest, Consumer<Colour> take) {
        boolean fails = contrasts.stream().anyMatch(each -> each.dark() == dark && !each.passes());
        if (fails && !chosen.equals(nearest)) {
            var swatch = new Span();
            swatch.addClassName("plaza-look__swatch");
            swatch.getStyle().set("--plaza-swatch", nearest.hex());
            swatch.getElement().setAttribute("aria-hidden", "true");
            var button = new Button(
                    getTranslation(dark ? "admin.branding.use-dark" : "admin.branding.use", nearest.hex()),
                    swatch,
                    event -> take.accept(nearest));
            offers.add(button);
        }
    }

    private ListItem line(Contrast contrast) {
        var number = NumberFormat.getNumberInstance(getLocale());
        number.setMaximumFractionDigits(1);
        // Never rounded up to a ratio that would do.
        var ratio = number.format(Math.floor(contrast.ratio() * 10) / 10);
        var words = getTranslation(
                "admin.branding.contrast." + contrast.use() + (contrast.dark() ? ".dark" : ""),
                ratio,
                number.format(contrast.needed()));
        var verdict = new Span(getTranslation(contrast.passes() ? "admin.branding.passes" : "admin.branding.fails"));
        verdict.addClassName("plaza-look__verdict");
        var item = new ListItem(new Icon(contrast.passes() ? "check" : "alert"), new Span(words), verdict);
        item.getElement().setAttribute("data-passes", Boolean.toString(contrast.passes()));
        return item;
    }
}
