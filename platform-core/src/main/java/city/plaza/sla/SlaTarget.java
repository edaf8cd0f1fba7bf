package city.plaza.sla;

import city.plaza.catalog.ServiceCode;
import city.plaza.department.CalendarCode;
import city.plaza.request.Priority;
import city.plaza.request.RequestStatus;
import city.plaza.shared.InvalidInput;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long some requests may take. Of several that apply, the most particular counts.
 *
 * @param service the service type it is for; absent if it is for more than one
 * @param group the group of service types it is for; absent if it is for one type, or for all
 * @param priority the priority it is for; absent if it is for all
 * @param calendar whose hours count; absent for those of the department that has the request
 * @param pausedIn where a request stands while its clock stands still; once resolved it always does
 * @param dueSoon when a request counts as due soon; absent for two days before
 */
public record SlaTarget(
        TargetCode code,
        @Nullable ServiceCode service,
        @Nullable String group,
        @Nullable Priority priority,
        int amount,
        Unit unit,
        @Nullable CalendarCode calendar,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RequestStatus> pausedIn,
        @Nullable DueSoon dueSoon) {

    private static final int MAX_AMOUNT = 100_000;

    public SlaTarget(
            @JsonProperty("code") TargetCode code,
            @JsonProperty("service") @Nullable ServiceCode service,
            @JsonProperty("group") @Nullable String group,
            @JsonProperty("priority") @Nullable Priority priority,
            @JsonProperty("amount") int amount,
            @JsonProperty("unit") Unit unit,
            @JsonProperty("calendar") @Nullable CalendarCode calendar,
            @JsonProperty("pausedIn") @Nullable List<RequestStatus> pausedIn,
            @JsonProperty("dueSoon") @Nullable DueSoon dueSoon) {
        this.code = code;
        this.service = service;
        this.group = group;
        this.priority = priority;
        this.amount = amount;
        this.unit = unit;
        this.calendar = calendar;
        this.pausedIn = pausedIn == null
                ? List.of()
                : pausedIn.stream().distinct().sorted().toList();
        this.dueSoon = dueSoon;
    }

    /** For one service type, by the calendar of whoever has it. */
    public static SlaTarget ofType(ServiceCode service, int amount, Unit unit) {
        return new SlaTarget(new TargetCode(service.value()), service, null, null, amount, unit, null, null, null);
    }

    /** For a group of service types. */
    public static SlaTarget ofGroup(TargetCode code, String group, int amount, Unit unit) {
        return new SlaTarget(code, null, group, null, amount, unit, null, null, null);
    }

    /** For whatever has no target of its own. */
    public static SlaTarget ofEverything(TargetCode code, int amount, Unit unit) {
        return new SlaTarget(code, null, null, null, amount, unit, null, null, null);
    }

    public SlaTarget withPriority(TargetCode other, Priority only) {
        return new SlaTarget(other, service, group, only, amount, unit, calendar, pausedIn, dueSoon);
    }

    public SlaTarget countedBy(@Nullable CalendarCode other) {
        return new SlaTarget(code, service, group, priority, amount, unit, other, pausedIn, dueSoon);
    }

    public SlaTarget pausedIn(RequestStatus... states) {
        return new SlaTarget(code, service, group, priority, amount, unit, calendar, List.of(states), dueSoon);
    }

    public SlaTarget dueSoonWithin(@Nullable DueSoon other) {
        return new SlaTarget(code, service, group, priority, amount, unit, calendar, pausedIn, other);
    }

    SlaTarget allowing(int otherAmount, Unit otherUnit) {
        return new SlaTarget(code, service, group, priority, otherAmount, otherUnit, calendar, pausedIn, dueSoon);
    }

    boolean appliesTo(ServiceCode type, @Nullable String itsGroup, Priority itsPriority) {
        return (service == null || service.equals(type))
                && (group == null || group.equals(itsGroup))
                && (priority == null || priority == itsPriority);
    }

    /** The more, the more particular: type before group before all, each with a priority before without. */
    int particularity() {
        int scope = service != null ? 4 : group != null ? 2 : 0;
        return scope + (priority == null ? 0 : 1);
    }

    /** What has to be mended before it can be used; fields are named as the record names them. */
    public List<InvalidInput.Problem> problems() {
        var problems = new InvalidInput.Collector();
        problems.require(amount >= 1 && amount <= MAX_AMOUNT, "amount", "error.sla.amount", amount, MAX_AMOUNT);
        problems.require(service == null || group == null, "group", "error.sla.type-or-group");
        problems.require(!pausedIn.contains(RequestStatus.RESOLVED), "pausedIn", "error.sla.resolved-pauses-anyway");
        if (dueSoon != null) {
            int most = dueSoon.unit() == DueSoon.Unit.PERCENT ? 100 : MAX_AMOUNT;
            problems.require(
                    dueSoon.amount() >= 1 && dueSoon.amount() <= most,
                    "dueSoon.amount",
                    "error.sla.amount",
                    dueSoon.amount(),
                    most);
        }
        return problems.problems();
    }

    /** What the amount counts. */
    public enum Unit {
        /** Hours that pass, day and night. */
        HOURS,
        /** Hours that are worked. */
        WORKING_HOURS,
        /** Days on which there is work, up to the last hour of the last. */
        WORKING_DAYS
    }

    /** How much may be left when a request begins to count as due soon. */
    public record DueSoon(int amount, Unit unit) {
        /** What the amount counts. */
        public enum Unit {
            /** A share of the whole time. */
            PERCENT,
            /** Hours of the kind the target counts: those that pass, or those that are worked. */
            HOURS
        }
    }
}
