package city.plaza.routing;

import city.plaza.catalog.ServiceCode;
import city.plaza.department.DepartmentCode;
import city.plaza.location.AreaKey;
import city.plaza.request.Priority;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where some requests go: of a city's rules, the first that matches decides.
 *
 * @param note why there is this rule, as staff read it in the case
 */
public record RoutingRule(RuleCode code, LocalizedText note, When when, Then then) {

    /** What has to be mended before it can be used; fields are named as the record names them. */
    public List<InvalidInput.Problem> problems() {
        var problems = new InvalidInput.Collector();
        problems.require(then.department() != null || then.priority() != null, "then", "error.routing.nothing-happens");
        when.answers()
                .forEach((attribute, values) -> problems.require(
                        !values.isEmpty(), "when.answers." + attribute, "error.routing.no-answer", attribute));
        var time = when.time();
        if (time != null) {
            problems.require(
                    (time.calendar() == null) == (time.open() == null),
                    "when.time.open",
                    "error.routing.open-or-closed");
            problems.require(
                    time.from() == null || !time.from().equals(time.until()),
                    "when.time.until",
                    "error.routing.no-time",
                    String.valueOf(time.from()));
        }
        return problems.problems();
    }

    /**
     * Which requests a rule is for: those that meet everything it says. What it does not mention does not matter.
     *
     * @param services service types; a request of any of them fits, as does one of any of the groups
     * @param areas a request in any of them fits
     * @param answers for each of these attributes, a request with any of these answers fits
     */
    public record When(
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ServiceCode> services,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> groups,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AreaKey> areas,
            @Nullable TimeWindow time,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> answers) {

        public When(
                @JsonProperty("services") @Nullable List<ServiceCode> services,
                @JsonProperty("groups") @Nullable List<String> groups,
                @JsonProperty("areas") @Nullable List<AreaKey> areas,
                @JsonProperty("time") @Nullable TimeWindow time,
                @JsonProperty("answers") @Nullable Map<String, List<String>> answers) {
            this.services = listed(services);
            this.groups = listed(groups);
            this.areas = listed(areas);
            this.time = time;
            var copy = new TreeMap<String, List<String>>();
            Optional.ofNullable(answers)
                    .orElse(Map.of())
                    .forEach((attribute, values) -> copy.put(attribute, List.copyOf(values)));
            this.answers = Collections.unmodifiableMap(copy);
        }

        /** Every request. */
        public static When always() {
            return new When(null, null, null, null, null);
        }

        public When ofTypes(ServiceCode... types) {
            return new When(List.of(types), groups, areas, time, answers);
        }

        public When ofGroups(String... wanted) {
            return new When(services, List.of(wanted), areas, time, answers);
        }

        public When in(AreaKey... wanted) {
            return new When(services, groups, List.of(wanted), time, answers);
        }

        public When at(TimeWindow wanted) {
            return new When(services, groups, areas, wanted, answers);
        }

        public When answering(String attribute, String... values) {
            var more = new TreeMap<>(answers);
            more.put(attribute, List.of(values));
            return new When(services, groups, areas, time, more);
        }

        private static <T> List<T> listed(@Nullable List<T> things) {
            return things == null ? List.of() : things.stream().distinct().toList();
        }
    }

    /**
     * What becomes of them.
     *
     * @param department who gets them; absent if their service type says so
     * @param priority absent for the usual one
     */
    public record Then(
            @Nullable DepartmentCode department, @Nullable Priority priority) {

        public static Then to(DepartmentCode department) {
            return new Then(department, null);
        }

        public Then as(Priority urgency) {
            return new Then(department, urgency);
        }
    }
}
