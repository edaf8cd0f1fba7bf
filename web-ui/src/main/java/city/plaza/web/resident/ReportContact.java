package city.plaza.web.resident;

import city.plaza.intake.SubmitReport;
import org.jspecify.annotations.Nullable;

/**
 * Who reports, and how they hear back.
 *
 * @param told whether they want to be told; absent until they have said so
 */
record ReportContact(@Nullable Boolean told, String name, String email, String phone) {

    static ReportContact empty() {
        return new ReportContact(null, "", "", "");
    }

    boolean isAnonymous() {
        return Boolean.FALSE.equals(told);
    }

    boolean cannotBeReached() {
        return email.isBlank() && phone.isBlank();
    }

    SubmitReport.@Nullable Reporter toReporter() {
        return isAnonymous() || told == null ? null : new SubmitReport.Reporter(name, email, phone);
    }
}
