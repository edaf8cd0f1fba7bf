package city.plaza.catalog;

import city.plaza.department.DepartmentCode;
import city.plaza.shared.LocalizedText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something residents can ask for or report, Open311's <em>service</em>.
 *
 * @param department who does the work; absent only for what is not the city's business
 * @param keywords the words residents use for it, by BCP 47 language tag
 * @param notice shown before the form; for what is not the city's business, what to do instead
 * @param target how long the work should take; absent where the city promises nothing
 * @param popular whether the home page offers it first
 * @param anonymous whether it may be reported without naming oneself
 * @param notOurs whether it only informs and stops, such as a smell of gas
 * @param retired whether it is no longer offered
 */
public record ServiceType(
        ServiceCode code,
        String group,
        @Nullable DepartmentCode department,
        String icon,
        LocalizedText name,
        LocalizedText description,
        Map<String, List<String>> keywords,
        LocalizedText notice,
        @Nullable Duration target,
        boolean popular,
        boolean anonymous,
        Demand location,
        Demand photo,
        boolean notOurs,
        boolean retired) {

    public ServiceType {
        keywords = Map.copyOf(keywords);
        if (department == null && !notOurs) {
            throw new IllegalArgumentException("Service type " + code + " has no department");
        }
    }

    /** Whether a form asks for something. */
    public enum Demand {
        REQUIRED,
        OPTIONAL,
        NONE
    }
}
