package city.plaza.web.cityadmin.look;

import city.plaza.branding.Branding;
import city.plaza.branding.Branding.Appearance;
import city.plaza.configuration.CityConfiguration;
import city.plaza.tenancy.City;
import city.plaza.web.cityadmin.Sample;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/** What a drafted look does to the home page, a letter and the sign-in, by day and by night. */
final class LookPreview extends Composite<Div> {

    LookPreview(Branding look, City city, CityConfiguration configuration, Locale reader) {
        getContent().addClassName("plaza-samples");
        getContent()
                .getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("admin.edit.preview"))
                .setAttribute("tabindex", "0");
        var sample = new Sample(look, city, configuration, reader);
        getContent()
                .add(
                        sample.framed(getTranslation("admin.branding.preview.home"), sample.home(), false),
                        sample.framed(getTranslation("admin.branding.preview.email"), sample.letter(), false),
                        sample.framed(getTranslation("admin.branding.preview.sign-in"), sample.signIn(), false));
        if (look.appearance() == Appearance.LIGHT_AND_DARK) {
            getContent()
                    .add(
                            sample.framed(getTranslation("admin.branding.preview.home-dark"), sample.home(), true),
                            sample.framed(
                                    getTranslation("admin.branding.preview.sign-in-dark"), sample.signIn(), true));
        }
    }
}
