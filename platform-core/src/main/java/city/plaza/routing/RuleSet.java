package city.plaza.routing;

import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.CalendarCode;
import city.plaza.department.DepartmentCode;
import city.plaza.department.WorkingTime;
import city.plaza.location.AreaKey;
import city.plaza.request.Priority;
import city.plaza.request.RoutingReason;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A city's rules with all they refer to, ready to decide; not thread-safe. */
final class RuleSet {

    private final List<RoutingRule> rules;
    private final Function<ServiceCode, Optional<ServiceType>> catalog;
    private final Set<DepartmentCode> departments;
    private final Map<CalendarCode, WorkingTime> calendars;
    private final DepartmentCode triage;
    private final ZoneId zone;

    /** @param triage who looks at what neither a rule nor a service type gives to anybody */
    RuleSet(
            List<RoutingRule> rules,
            Function<ServiceCode, Optional<ServiceType>> catalog,
            Set<DepartmentCode> departments,
            Collection<BusinessCalendar> calendars,
            DepartmentCode triage,
            ZoneId zone) {
        this.rules = rules;
        this.catalog = catalog;
        this.departments = departments;
        this.calendars = calendars.stream()
                .map(calendar -> calendar.in(zone))
                .collect(Collectors.toMap(time -> time.calendar().code(), Function.identity()));
        this.triage = triage;
        this.zone = zone;
    }

    /** Decide; a rule that refers to what is no longer there never fits. */
    RoutingDecision decide(RoutingInput routingInput) {
        var type = catalog.apply(routingInput.service());
        var trials = new ArrayList<RuleTrial>();
        for (int i = 0; i < rules.size(); i++) {
            var trial = new RuleTrial(i + 1, rules.get(i), findings(rules.get(i), routingInput, type));
            trials.add(trial);
            if (trial.fits()) {
                var then = trial.rule().then();
                return new RoutingDecision(
                        Optional.ofNullable(then.department())
                                .orElseGet(() -> ownDepartment(type).orElse(triage)),
                        Optional.ofNullable(then.priority()).orElse(Priority.NORMAL),
                        RoutingReason.byRule(
                                trial.rule().code().value(),
                                trial.position(),
                                trial.rule().note()),
                        trials);
            }
        }
        return ownDepartment(type)
                .map(own -> new RoutingDecision(
                        own, Priority.NORMAL, RoutingReason.withoutRule(RoutingReason.Kind.SERVICE_TYPE), trials))
                .orElseGet(() -> new RoutingDecision(
                        triage, Priority.NORMAL, RoutingReason.withoutRule(RoutingReason.Kind.TRIAGE), trials));
    }

    private Optional<DepartmentCode> ownDepartment(Optional<ServiceType> type) {
        return type.flatMap(each -> Optional.ofNullable(each.department())).filter(departments::contains);
    }

    private List<RuleTrial.Finding> findings(RoutingRule rule, RoutingInput routingInput, Optional<ServiceType> type) {
        var when = rule.when();
        var findings = new ArrayList<RuleTrial.Finding>();
        if (!when.services().isEmpty() || !when.groups().isEmpty()) {
            findings.add(service(when, routingInput, type));
        }
        if (!when.areas().isEmpty()) {
            findings.add(new RuleTrial.Finding(
                    RuleTrial.Subject.AREA,
                    when.areas().stream().anyMatch(routingInput.areas()::contains),
                    names(when.areas()),
                    names(routingInput.areas())));
        }
        time(when, routingInput, findings);
        when.answers().forEach((attribute, wanted) -> {
            var actual = routingInput.answers().getOrDefault(attribute, List.of());
            findings.add(new RuleTrial.Finding(
                    RuleTrial.Subject.ANSWER,
                    actual.stream().anyMatch(wanted::contains),
                    wanted.stream().map(value -> attribute + "=" + value).toList(),
                    actual.stream().map(value -> attribute + "=" + value).toList()));
        });
        var department = rule.then().department();
        if (department != null && !departments.contains(department)) {
            findings.add(
                    new RuleTrial.Finding(RuleTrial.Subject.DEPARTMENT, false, List.of(department.value()), List.of()));
        }
        return findings;
    }

    private static RuleTrial.Finding service(
            RoutingRule.When when, RoutingInput routingInput, Optional<ServiceType> type) {
        var group = type.map(ServiceType::group);
        var wanted = new ArrayList<String>();
        when.services().forEach(service -> wanted.add(service.value()));
        wanted.addAll(when.groups());
        var actual = new ArrayList<String>();
        actual.add(routingInput.service().value());
        group.ifPresent(actual::add);
        return new RuleTrial.Finding(
                RuleTrial.Subject.SERVICE,
                when.services().contains(routingInput.service())
                        || group.filter(when.groups()::contains).isPresent(),
                wanted,
                actual);
    }

    private void time(RoutingRule.When when, RoutingInput routingInput, List<RuleTrial.Finding> findings) {
        var window = when.time();
        if (window == null) {
            return;
        }
        var local = routingInput.at().atZone(zone);
        if (window.hasClock()) {
            findings.add(new RuleTrial.Finding(
                    RuleTrial.Subject.TIME,
                    window.fits(local),
                    List.of(window.clock()),
                    List.of(local.toLocalDateTime().toString())));
        }
        var calendar = window.calendar();
        if (calendar != null) {
            var time = calendars.get(calendar);
            findings.add(new RuleTrial.Finding(
                    RuleTrial.Subject.CALENDAR,
                    time != null
                            && Boolean.valueOf(time.isOpen(routingInput.at())).equals(window.open()),
                    List.of(calendar.value(), state(window.open())),
                    time == null ? List.of() : List.of(calendar.value(), state(time.isOpen(routingInput.at())))));
        }
    }

    private static String state(@Nullable Boolean open) {
        return Boolean.TRUE.equals(open) ? "open" : "closed";
    }

    private static List<String> names(Collection<AreaKey> areas) {
        return areas.stream().map(AreaKey::toString).sorted().toList();
    }
}
