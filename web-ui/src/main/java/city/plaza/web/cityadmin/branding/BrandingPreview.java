package city.plaza.web.cityadmin.branding;

import city.plaza.branding.Branding;
import city.plaza.branding.Branding.Appearance;
import city.plaza.configuration.CityConfiguration;
import city.plaza.tenancy.City;
import city.plaza.web.cityadmin.PagePreview;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/** Previews a drafted branding on the home page, an e-mail and the sign-in, in light and dark mode. */
final class BrandingPreview extends Composite<Div> {

    BrandingPreview(Branding look, City city, CityConfiguration configuration, Locale reader) {
        getContent().addClassName("plaza-samples");
        getContent()
                .getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("admin.edit.preview"))
                .setAttribute("tabindex", "0");
        var pagePreview = new PagePreview(look, city, configuration, reader);
        getContent()
                .add(
                        pagePreview.framed(getTranslation("admin.branding.preview.home"), pagePreview.home(), false),
                        pagePreview.framed(getTranslation("admin.branding.preview.email"), pagePreview.letter(), false),
                        pagePreview.framed(
                                getTranslation("admin.branding.preview.sign-in"), pagePreview.signIn(), false));
        if (look.appearance() == Appearance.LIGHT_AND_DARK) {
            getContent()
                    .add(
                            pagePreview.framed(
                                    getTranslation("admin.branding.preview.home-dark"), pagePreview.home(), true),
                            pagePreview.framed(
                                    getTranslation("admin.branding.preview.sign-in-dark"), pagePreview.signIn(), true));
        }
    }
}
