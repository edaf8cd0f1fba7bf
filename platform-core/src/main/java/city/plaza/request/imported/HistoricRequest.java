package city.plaza.request.imported;

import city.plaza.catalog.ServiceCode;
import city.plaza.department.DepartmentCode;
import city.plaza.location.Place;
import city.plaza.request.Outcome;
import city.plaza.request.RequestStatus;
import city.plaza.request.RequestTimes;
import city.plaza.request.report.Channel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request from the system a city used before, with that system's own times.
 *
 * @param externalId what the other system called it
 * @param outcome present exactly if the status is {@link RequestStatus#RESOLVED}, as is when it was closed
 * @param text what the other system wrote of its end, or, while it is open, of where it stands
 */
public record HistoricRequest(
        String externalId,
        ServiceCode service,
        DepartmentCode department,
        RequestStatus status,
        @Nullable Outcome outcome,
        String description,
        Locale language,
        Place place,
        Channel channel,
        RequestTimes times,
        @Nullable String text) {

    public static final int MAX_EXTERNAL_ID_LENGTH = 100;

    /** @throws IllegalArgumentException if the identifier has no sensible length, or status and end contradict */
    public HistoricRequest {
        if (externalId.isBlank() || externalId.length() > MAX_EXTERNAL_ID_LENGTH) {
            throw new IllegalArgumentException(
                    "External id of " + externalId.length() + " characters, expected 1 to " + MAX_EXTERNAL_ID_LENGTH);
        }
        boolean resolved = status == RequestStatus.RESOLVED;
        if (resolved != (outcome != null) || resolved != (times.closedAt() != null)) {
            throw new IllegalArgumentException("Historic request is " + status
                    + ", expected outcome and end exactly where it is " + RequestStatus.RESOLVED);
        }
    }
}
