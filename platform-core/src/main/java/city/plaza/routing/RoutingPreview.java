package city.plaza.routing;

import city.plaza.catalog.ServiceCode;
import city.plaza.department.DepartmentCode;
import city.plaza.identity.Role;
import city.plaza.location.Place;
import city.plaza.request.Priority;
import city.plaza.request.RequestNumber;
import city.plaza.request.planning.RequestProfiles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says where a request goes, or would go, without routing it. */
@Component
public class RoutingPreview {

    private final RuleStore rules;
    private final RuleSets books;
    private final RequestProfiles profiles;

    RoutingPreview(RuleStore rules, RuleSets books, RequestProfiles profiles) {
        this.rules = rules;
        this.books = books;
        this.profiles = profiles;
    }

    /**
     * Try rules, with the rest of the city as it is, on a report that nobody has made.
     *
     * @param answers by the code of the attribute
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public RoutingDecision explain(
            List<RoutingRule> candidates,
            ServiceCode service,
            Place place,
            Map<String, List<String>> answers,
            Instant at) {
        return explain(books.plan(candidates), service, place, answers, at);
    }

    /** Try rules on a report that nobody has made, where the rest of the city need not be as it is either. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public RoutingDecision explain(
            RoutingPlan plan, ServiceCode service, Place place, Map<String, List<String>> answers, Instant at) {
        return books.open(plan, DepartmentCode.TRIAGE)
                .decide(new RoutingInput(service, RuleSets.areas(place, plan), answers, at));
    }

    /** Where the city's rules send a request that is too new to have been sent; where it is, if it was. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Destination> destination(RequestNumber number) {
        return profiles.find(number).map(request -> {
            if (request.routed()) {
                return new Destination(request.department(), request.priority());
            }
            var plan = books.plan(rules.all());
            var decision = books.open(plan, request.department()).decide(RuleSets.situation(request, plan));
            return new Destination(decision.department(), decision.priority());
        });
    }

    /** Who gets a request and how soon it wants to be looked at. */
    public record Destination(DepartmentCode department, Priority priority) {}
}
