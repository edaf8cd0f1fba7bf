package city.plaza.catalog;

import city.plaza.department.DepartmentCode;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something residents can ask for or report, Open311's <em>service</em>.
 *
 * @param department who does the work; absent for what is not the city's business, and where rules say who does
 * @param keywords the words residents use for it, by BCP 47 language tag
 * @param notice shown before the form; for what is not the city's business, what to do instead
 * @param popular whether the home page offers it first
 * @param anonymous whether it may be reported without naming oneself
 * @param notOurs whether it only informs and stops, such as a smell of gas
 * @param retired whether it is no longer offered
 * @param reporterGroup who may report it
 * @param active when it is offered
 * @param precision how exactly the public is told where a request of it is
 * @param onMap whether its requests are on the public map
 * @param response shown to whoever has reported it
 * @param receipt what programs get for a report instead of its number; absent where they get the number at once
 * @param attributes what it asks beyond place and description, in order
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
        boolean popular,
        boolean anonymous,
        Demand location,
        Demand photo,
        boolean notOurs,
        boolean retired,
        @JsonAlias("audience") ReporterGroup reporterGroup,
        ActiveWindow active,
        LocationPrecision precision,
        boolean onMap,
        LocalizedText response,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Receipt receipt,

        List<ServiceAttribute> attributes) {

    public ServiceType {
        keywords = Map.copyOf(keywords);
        attributes = List.copyOf(attributes);
    }

    /** A type to be filled in: offered to everybody all year, at a place if people like, asking nothing more. */
    public static ServiceTypeBuilder builder(ServiceCode code, String group, LocalizedText name) {
        return new ServiceTypeBuilder(code, group, name);
    }

    /** This type, to be changed in part. */
    public ServiceTypeBuilder toBuilder() {
        return new ServiceTypeBuilder(this);
    }

    /** Whether residents can report it on a day. */
    public boolean isOfferedToResidents(LocalDate day) {
        return reporterGroup == ReporterGroup.PUBLIC && isOfferedToStaff(day);
    }

    /** Whether staff can report it on a day, for themselves or for a resident. */
    public boolean isOfferedToStaff(LocalDate day) {
        return !retired && active.includes(day);
    }

    /** What is wrong with its questions and its dates; fields are named from here, such as {@code attributes[kind].values}. */
    public List<InvalidInput.Problem> problems() {
        var problems = new InvalidInput.Collector();
        problems.require(!active.isEmpty(), "active.until", "error.catalog.ends-before-it-begins");
        new AttributeProblems(attributes).find().forEach(problems::add);
        return problems.problems();
    }

    /** Whether a form asks for something. */
    public enum Demand {
        REQUIRED,
        OPTIONAL,
        NONE
    }

    /** What stands for the number of a report that a program sends; Open311's types beside {@code realtime}. */
    public enum Receipt {
        /** Something to ask for the number with, once the report was given to a department; {@code batch}. */
        TOKEN,
        /** Nothing, for the report is never told of again; {@code blackbox}. */
        NOTHING
    }

    /** Who may report something. */
    public enum ReporterGroup {
        PUBLIC,
        STAFF
    }
}
