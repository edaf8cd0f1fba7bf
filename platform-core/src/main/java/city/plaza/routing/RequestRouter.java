package city.plaza.routing;

import city.plaza.outbox.FactListener;
import city.plaza.request.RequestFact;
import city.plaza.request.planning.RequestPlanning;
import city.plaza.request.planning.RequestProfiles;
import org.springframework.stereotype.Component;

/** Routes every new request by the city's rules. */
@Component
class RequestRouter implements FactListener<RequestFact.RequestSubmitted> {

    private final RequestProfiles profiles;
    private final RequestPlanning planning;
    private final RuleStore rules;
    private final RuleSets books;

    RequestRouter(RequestProfiles profiles, RequestPlanning planning, RuleStore rules, RuleSets books) {
        this.profiles = profiles;
        this.planning = planning;
        this.rules = rules;
        this.books = books;
    }

    @Override
    public String name() {
        return "request-router";
    }

    @Override
    public Class<RequestFact.RequestSubmitted> fact() {
        return RequestFact.RequestSubmitted.class;
    }

    @Override
    public void on(RequestFact.RequestSubmitted fact) {
        profiles.find(fact.requestId()).filter(request -> !request.routed()).ifPresent(request -> {
            var plan = books.plan(rules.all());
            var routingInput = RuleSets.situation(request, plan);
            var decision = books.open(plan, request.department()).decide(routingInput);
            planning.route(
                    request.id(), decision.department(), decision.priority(), routingInput.areas(), decision.reason());
        });
    }
}
