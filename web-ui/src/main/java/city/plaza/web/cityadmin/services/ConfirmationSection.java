package city.plaza.web.cityadmin.services;

import city.plaza.web.cityadmin.items.FormSection;
import city.plaza.web.cityadmin.items.LocalizedField;

/** What whoever has reported is told at once. */
final class ConfirmationSection extends FormSection {

    final LocalizedField response;

    ConfirmationSection(LocalizedField response, Runnable changed) {
        super("admin.services.after", changed);
        this.response = response;
        response.setHelperText(getTranslation("admin.services.response.help"));
        add(response);
    }
}
