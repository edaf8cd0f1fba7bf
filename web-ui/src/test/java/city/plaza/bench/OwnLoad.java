package city.plaza.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the callers themselves take of the processors that they share with whom they measure. */
final class OwnLoad {

    private final List<Double> processors = new ArrayList<>();

    /** Hand an outcome through and remember what it cost the callers. */
    HttpLoad.Outcome of(HttpLoad.Outcome outcome) {
        processors.add(outcome.ownLoad());
        return outcome;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "they took %.2f processors", Comparison.median(processors));
    }
}
