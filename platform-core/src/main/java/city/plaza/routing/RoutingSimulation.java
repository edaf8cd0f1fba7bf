package city.plaza.routing;

import city.plaza.department.DepartmentCode;
import city.plaza.identity.Role;
import city.plaza.request.RequestNumber;
import city.plaza.request.planning.RequestProfiles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tests rules on past requests, and changes nothing. */
@Component
public class RoutingSimulation {

    /** What people look at to see whether a move is meant. */
    private static final int SAMPLES = 10;

    private final RuleStore rules;
    private final RuleSets books;
    private final RequestProfiles profiles;
    private final Clock clock;

    RoutingSimulation(RuleStore rules, RuleSets books, RequestProfiles profiles, Clock clock) {
        this.rules = rules;
        this.books = books;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** How many requests came in within {@code span} until now. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public long size(Duration span) {
        return profiles.countSince(clock.instant().minus(span));
    }

    /** Compare the city's rules with others, the rest of the city being as it is. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public Outcome run(List<RoutingRule> candidates, Duration span) {
        return run(books.plan(candidates), span, seen -> {});
    }

    /**
     * Compare the city's rules with others, over every request that came in within {@code span} until now. Each is
     * judged as it came in: by its own time, place and service type.
     *
     * @param progress hears, request by request, how many were looked at
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public Outcome run(RoutingPlan candidate, Duration span, LongConsumer progress) {
        var live = books.plan(rules.all());
        var now = books.open(live, DepartmentCode.TRIAGE);
        var then = books.open(candidate, DepartmentCode.TRIAGE);
        var tally = new Tally();
        profiles.since(clock.instant().minus(span), request -> {
            tally.count(
                    request.number(),
                    now.decide(RuleSets.situation(request, live)),
                    then.decide(RuleSets.situation(request, candidate)));
            progress.accept(tally.requests);
        });
        return tally.outcome();
    }

    /**
     * What came of it.
     *
     * @param requests how many requests were looked at
     * @param reprioritised how many of them would have another priority
     * @param departments who gets how many, by code
     * @param moves from whom to whom, most first
     */
    public record Outcome(long requests, long reprioritised, List<Share> departments, List<Move> moves) {

        public Outcome {
            departments = List.copyOf(departments);
            moves = List.copyOf(moves);
        }

        public long moved() {
            return moves.stream().mapToLong(Move::requests).sum();
        }
    }

    /** How many requests a department gets with the city's rules, and with the others. */
    public record Share(DepartmentCode department, long now, long then) {}

    /**
     * Requests that would go elsewhere.
     *
     * @param samples the first few of them
     */
    public record Move(DepartmentCode from, DepartmentCode to, long requests, List<RequestNumber> samples) {
        public Move {
            samples = List.copyOf(samples);
        }
    }

    private static final class Tally {
        private long requests;
        private long reprioritised;
        private final Map<DepartmentCode, long[]> shares = new HashMap<>();
        private final Map<Way, Moved> moves = new HashMap<>();

        void count(RequestNumber number, RoutingDecision now, RoutingDecision then) {
            requests++;
            share(now.department())[0]++;
            share(then.department())[1]++;
            if (now.priority() != then.priority()) {
                reprioritised++;
            }
            if (!now.department().equals(then.department())) {
                moves.computeIfAbsent(new Way(now.department(), then.department()), way -> new Moved())
                        .add(number);
            }
        }

        private long[] share(DepartmentCode department) {
            return shares.computeIfAbsent(department, code -> new long[2]);
        }

        Outcome outcome() {
            return new Outcome(
                    requests,
                    reprioritised,
                    shares.entrySet().stream()
                            .map(each -> new Share(each.getKey(), each.getValue()[0], each.getValue()[1]))
                            .sorted(Comparator.comparing(
                                    share -> share.department().value()))
                            .toList(),
                    moves.entrySet().stream()
                            .map(each -> new Move(
                                    each.getKey().from(),
                                    each.getKey().to(),
                                    each.getValue().count,
                                    each.getValue().samples))
                            .sorted(Comparator.comparingLong(Move::requests)
                                    .reversed()
                                    .thenComparing(move -> move.from().value())
                                    .thenComparing(move -> move.to().value()))
                            .toList());
        }
    }

    private record Way(DepartmentCode from, DepartmentCode to) {}

    private static final class Moved {
        private long count;
        private final List<RequestNumber> samples = new ArrayList<>();

        void add(RequestNumber number) {
            count++;
            if (samples.size() < SAMPLES) {
                samples.add(number);
            }
        }
    }
}
