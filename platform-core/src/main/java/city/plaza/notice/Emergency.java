package city.plaza.notice;

import city.plaza.catalog.ServiceCode;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A period in which a city accepts only the most urgent reports.
 *
 * @param banner what everybody is told
 * @param services what can still be reported
 * @param phone the number for everything else
 * @param until when it ends by itself
 */
public record Emergency(LocalizedText banner, List<ServiceCode> services, String phone, Instant from, Instant until) {

    public static final Duration MAX_DURATION = Duration.ofDays(30);
    public static final int MAX_BANNER_LENGTH = 500;

    /** @throws InvalidInput naming every field that is wrong */
    public Emergency {
        services = List.copyOf(services);
        phone = phone.strip();
        var problems = new InvalidInput.Collector();
        problems.require(!banner.isEmpty(), "banner", "error.emergency.no-banner");
        Notice.within("banner", banner, MAX_BANNER_LENGTH, problems);
        problems.require(phone.matches("[+0-9 ()./-]{3,30}"), "phone", "error.report.phone-form");
        problems.require(until.isAfter(from), "until", "error.notice.ends-before");
        problems.require(
                !until.isAfter(from.plus(MAX_DURATION)), "until", "error.emergency.too-long", MAX_DURATION.toDays());
        problems.throwIfAny();
    }

    public boolean takes(ServiceCode service) {
        return services.contains(service);
    }
}
