package city.plaza.apikey;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often people without an account may do what costs. Set by whoever runs the platform.
 *
 * @param percent of the numbers that stand at each {@link Act}
 */
@ConfigurationProperties("plaza.public-rates")
public record PublicRates(@DefaultValue("100") int percent) {

    private static final int HUNDRED = 100;

    public PublicRates {
        if (percent < 1) {
            throw new IllegalArgumentException("Rates of " + percent + " per cent, expected 1 or more");
        }
    }

    int perCaller(Act act) {
        return scaled(act.calls);
    }

    /** All callers of a city together, so that a city's storm is not its neighbours'. */
    int perCity(Act act) {
        return scaled((long) act.calls * act.callers);
    }

    private int scaled(long calls) {
        return (int) Math.clamp(calls * percent / HUNDRED, 1, Integer.MAX_VALUE);
    }

    /** What is counted, each apart. A household, an office or a library is one caller. */
    public enum Act {
        REPORT(30, Duration.ofMinutes(10), 100),
        /** A few megabytes; a form with five large photos counts for several. */
        UPLOAD(120, Duration.ofHours(1), 100),
        /** A number or a secret that is looked up. */
        LOOKUP(120, Duration.ofMinutes(1), 100),
        /** One that nothing has. */
        MISS(20, Duration.ofMinutes(10), 500),
        /** What is typed into an address field, letter by letter. */
        SUGGEST(300, Duration.ofMinutes(1), 100),
        SIGN_IN(30, Duration.ofMinutes(1), 100),
        /** A screen that keeps its state here. */
        SCREEN(60, Duration.ofMinutes(1), 20),
        /** To an address that nobody has confirmed; the caller is that address. */
        EMAIL(5, Duration.ofHours(1), 10_000);

        private final int calls;
        private final Duration window;
        private final int callers;

        /** @param callers for how many that use their whole number there is room in a city */
        Act(int calls, Duration window, int callers) {
            this.calls = calls;
            this.window = window;
            this.callers = callers;
        }

        Duration window() {
            return window;
        }
    }
}
