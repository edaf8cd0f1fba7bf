package city.plaza.apikey;

import java.time.Duration;
import java.util.List;

/**
 * Whether a program may make this call, and how many more.
 *
 * @param policies every limit that counts for it
 * @param decisive the one it is nearest to, or has reached
 * @param remaining how many calls that one lets through at once
 * @param untilFull when that one lets its whole number through again
 * @param retryAfter when to try again; zero if the call may be made
 */
public record Allowance(
        boolean granted,
        List<Policy> policies,
        Policy decisive,
        long remaining,
        Duration untilFull,
        Duration retryAfter) {

    public Allowance {
        policies = List.copyOf(policies);
    }

    /**
     * A limit as programs are told of it.
     *
     * @param name {@code key}, {@code address} or {@code city}
     */
    public record Policy(String name, int perMinute) {}
}
