package city.plaza.location;

import city.plaza.shared.InvalidInput;
import java.util.regex.Pattern;

/**
 * Names one area among all of a city.
 *
 * @param layer the code of the layer it belongs to
 * @param area its code within the layer
 */
public record AreaKey(String layer, String area) {

    public static final int MAX_LENGTH = 60;

    private static final Pattern CODE = Pattern.compile("[^\\p{Cntrl}/]{1," + MAX_LENGTH + "}");

    /** @throws InvalidInput naming {@code layer} or {@code area} if it is no code */
    public AreaKey {
        layer = layer.strip();
        area = area.strip();
        var problems = new InvalidInput.Collector();
        problems.require(isCode(layer), "layer", "error.layer.code-form", MAX_LENGTH);
        problems.require(isCode(area), "area", "error.layer.code-form", MAX_LENGTH);
        problems.throwIfAny();
    }

    /** Whether this can be the code of a layer or an area: short, on one line, without a slash. */
    public static boolean isCode(String code) {
        return !code.isBlank() && CODE.matcher(code).matches();
    }

    @Override
    public String toString() {
        return layer + "/" + area;
    }
}
