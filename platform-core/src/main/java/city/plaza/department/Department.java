package city.plaza.department;

import city.plaza.shared.EmailAddress;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of the city that does work.
 *
 * @param shortName what colleagues call it, such as {@code DSNY}
 * @param parent the department it is a part of
 * @param url its own page
 * @param hours when it can be reached, as residents read it
 * @param calendar when it works; absent where the city's calendar holds
 */
public record Department(
        DepartmentCode code,
        String shortName,
        LocalizedText name,
        @Nullable String email,
        @Nullable DepartmentCode parent,
        @Nullable String phone,
        @Nullable String url,
        @Nullable LocalizedText hours,
        @Nullable CalendarCode calendar) {

    private static final Pattern PHONE = Pattern.compile("[+0-9 ()./-]{3,40}");

    public Department {
        email = EmailAddress.normalized(email);
        hours = hours == null || hours.isEmpty() ? null : hours;
    }

    /** A department of which no more is known. */
    public Department(DepartmentCode code, String shortName, LocalizedText name, @Nullable String email) {
        this(code, shortName, name, email, null, null, null, null, null);
    }

    /**
     * Who looks at what no rule and no service type gives to anybody: the department with the code {@code triage}, else
     * the first; empty only in a city without departments.
     */
    public static Optional<Department> triage(List<Department> all) {
        return all.stream()
                .filter(department -> department.code().equals(DepartmentCode.TRIAGE))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    public Department withName(LocalizedText other) {
        return new Department(code, shortName, other, email, parent, phone, url, hours, calendar);
    }

    public Department withEmail(@Nullable String other) {
        return new Department(code, shortName, name, other, parent, phone, url, hours, calendar);
    }

    public Department partOf(@Nullable DepartmentCode other) {
        return new Department(code, shortName, name, email, other, phone, url, hours, calendar);
    }

    public Department reachedBy(@Nullable String otherPhone, @Nullable String otherUrl) {
        return new Department(code, shortName, name, email, parent, otherPhone, otherUrl, hours, calendar);
    }

    public Department withHours(@Nullable LocalizedText other) {
        return new Department(code, shortName, name, email, parent, phone, url, other, calendar);
    }

    public Department workingBy(@Nullable CalendarCode other) {
        return new Department(code, shortName, name, email, parent, phone, url, hours, other);
    }

    /** What has to be mended before it can be used; fields are named as the record names them. */
    public List<InvalidInput.Problem> problems() {
        var problems = new InvalidInput.Collector();
        problems.require(!name.isEmpty(), "name", "error.configuration.no-text");
        Optional.ofNullable(email).flatMap(EmailAddress::problem).ifPresent(key -> problems.add("email", key));
        problems.require(phone == null || PHONE.matcher(phone).matches(), "phone", "error.department.phone-form");
        problems.require(
                Optional.ofNullable(url).map(Department::isWeb).orElse(true), "url", "error.department.url-form");
        problems.require(!code.equals(parent), "parent", "error.department.own-parent");
        return problems.problems();
    }

    private static boolean isWeb(String url) {
        try {
            var address = URI.create(url);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
