package city.plaza.routing;

/**
 * A rule that can never decide, because an earlier rule matches whenever it does.
 *
 * @param position its place in the list, counted from 1
 * @param coveredAt the place of the rule before it
 */
public record RuleOverlap(int position, RuleCode rule, int coveredAt, RuleCode coveredBy) {}
