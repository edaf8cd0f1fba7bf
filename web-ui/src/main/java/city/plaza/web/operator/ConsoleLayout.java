package city.plaza.web.operator;

import city.plaza.identity.Role;
import city.plaza.web.layout.Shells;
import city.plaza.web.layout.WorkLayout;
import city.plaza.web.routes.OperatorRoutes;
import com.vaadin.flow.component.UI;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.annotation.Value;

/** The frame of the operators' console. */
@RolesAllowed(Role.Names.OPERATOR)
final class ConsoleLayout extends WorkLayout {

    /** @param mail where the e-mails of a platform that sends none on can be read; empty anywhere else */
    ConsoleLayout(Shells shells, @Value("${plaza.mail.page:}") String mail) {
        super(shells, OperatorRoutes.cities(), UI.getCurrent().getTranslation("operator.console"));
        addScreens();
        if (!mail.isBlank()) {
            addExternalLink(getTranslation("operator.mail"), mail, "mail");
        }
    }
}
