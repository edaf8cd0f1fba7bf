package city.plaza.routing;

import java.util.List;

/**
 * The result of trying one rule on a routing input.
 *
 * @param position the rule's place in the list, counted from 1
 * @param findings one for each thing the rule looks at
 */
public record RuleTrial(int position, RoutingRule rule, List<Finding> findings) {

    public RuleTrial {
        findings = List.copyOf(findings);
    }

    /** Whether the rule decides: everything it looks at is as it wants. */
    public boolean fits() {
        return findings.stream().allMatch(Finding::met);
    }

    /**
     * One thing a rule looks at.
     *
     * @param met whether it is as the rule wants
     * @param wanted what the rule wants, as codes
     * @param actual what it is, as codes; empty if there is nothing
     */
    public record Finding(Subject subject, boolean met, List<String> wanted, List<String> actual) {
        public Finding {
            wanted = List.copyOf(wanted);
            actual = List.copyOf(actual);
        }
    }

    /** What a rule can look at. */
    public enum Subject {
        SERVICE,
        AREA,
        TIME,
        CALENDAR,
        ANSWER,
        /** Not looked at but needed: the department the rule sends to. */
        DEPARTMENT
    }
}
