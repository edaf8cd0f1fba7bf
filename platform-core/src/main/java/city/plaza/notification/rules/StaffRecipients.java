package city.plaza.notification.rules;

import city.plaza.department.Department;
import city.plaza.department.Departments;
import city.plaza.notification.outbound.RecipientRole;
import city.plaza.request.planning.RequestProfile;
import city.plaza.request.planning.RequestProfiles;
import city.plaza.staff.Colleagues;
import city.plaza.tenancy.Tenants;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds who reads e-mails about the work on a request: whoever has taken it, else its department. */
@Component
class StaffRecipients {

    private final RequestProfiles profiles;
    private final Colleagues colleagues;
    private final Departments departments;
    private final Tenants tenants;

    StaffRecipients(RequestProfiles profiles, Colleagues colleagues, Departments departments, Tenants tenants) {
        this.profiles = profiles;
        this.colleagues = colleagues;
        this.departments = departments;
        this.tenants = tenants;
    }

    /** Empty if the department has no address. Not to be asked inside a transaction. */
    Optional<Recipient> of(RequestProfile request) {
        return profiles.assignee(request.id())
                .flatMap(colleagues::find)
                .map(each -> Recipient.byEmail(RecipientRole.ASSIGNEE, each.email(), each.language()))
                .or(() -> departments
                        .find(request.department())
                        .map(Department::email)
                        .map(email -> Recipient.byEmail(
                                RecipientRole.DEPARTMENT,
                                email,
                                tenants.current().mainLanguage())));
    }
}
