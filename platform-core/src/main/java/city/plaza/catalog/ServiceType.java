package city.plaza.catalog;

import city.plaza.department.DepartmentCode;
import city.plaza.shared.ComponentGroup;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something residents can ask for or report, Open311's <em>service</em>.
 *
 * <p>Its components stand in groups here alone; wherever it is written down it is {@linkplain ServiceTypeYaml flat}.
 *
 * @param group the code of the group it is in
 */
public record ServiceType(
        ServiceCode code,
        String group,
        Presentation presentation,
        Form form,
        Availability availability,
        Responsibility responsibility,
        Publication publication) {

    /** As it stands in a file. */
    @JsonValue
    ServiceTypeYaml written() {
        return ServiceTypeYaml.of(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ServiceType read(ServiceTypeYaml written) {
        return written.type();
    }

    /** A type to be filled in: offered to everybody all year, at a place if people like, asking nothing more. */
    public static ServiceTypeBuilder builder(ServiceCode code, String group, LocalizedText name) {
        return new ServiceTypeBuilder(code, group, name);
    }

    /** This type, to be changed in part. */
    public ServiceTypeBuilder toBuilder() {
        return new ServiceTypeBuilder(this);
    }

    public LocalizedText name() {
        return presentation.name();
    }

    /** Who does the work; absent for what is not the city's business, and where rules say who does. */
    public @Nullable DepartmentCode department() {
        return responsibility.department();
    }

    /** Whether it only informs and stops, such as a smell of gas. */
    public boolean notOurs() {
        return responsibility.notOurs();
    }

    /** What it asks beyond place and description, in order. */
    public List<ServiceAttribute> attributes() {
        return form.attributes();
    }

    /** What is wrong with its questions and its dates; fields are named from here, such as {@code attributes[kind].values}. */
    public List<InvalidInput.Problem> problems() {
        var problems = new InvalidInput.Collector();
        problems.require(!availability.active().isEmpty(), "active.until", "error.catalog.ends-before-it-begins");
        new AttributeProblems(form.attributes()).find().forEach(problems::add);
        return problems.problems();
    }

    /**
     * How it is shown to people.
     *
     * @param keywords the words residents use for it, by BCP 47 language tag
     * @param notice shown before the form; for what is not the city's business, what to do instead
     * @param response shown to whoever has reported it
     */
    public record Presentation(
            String icon,
            LocalizedText name,
            LocalizedText description,
            Map<String, List<String>> keywords,
            LocalizedText notice,
            LocalizedText response)
            implements ComponentGroup {
        public Presentation {
            keywords = Map.copyOf(keywords);
        }
    }

    /**
     * What its form asks.
     *
     * @param anonymous whether it may be reported without naming oneself
     * @param attributes what it asks beyond place and description, in order
     */
    public record Form(Demand location, Demand photo, boolean anonymous, List<ServiceAttribute> attributes)
            implements ComponentGroup {
        public Form {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * When it is offered, and to whom.
     *
     * @param popular whether the home page offers it first
     * @param retired whether it is no longer offered
     * @param reporterGroup who may report it
     * @param active when it is offered
     */
    public record Availability(boolean popular, boolean retired, ReporterGroup reporterGroup, ActiveWindow active)
            implements ComponentGroup {

        /** Whether residents can report it on a day. */
        public boolean isOfferedToResidents(LocalDate day) {
            return reporterGroup == ReporterGroup.PUBLIC && isOfferedToStaff(day);
        }

        /** Whether staff can report it on a day, for themselves or for a resident. */
        public boolean isOfferedToStaff(LocalDate day) {
            return !retired && active.includes(day);
        }
    }

    /**
     * Whose work it is.
     *
     * @param department who does the work; absent for what is not the city's business, and where rules say who does
     * @param notOurs whether it only informs and stops, such as a smell of gas
     */
    public record Responsibility(@Nullable DepartmentCode department, boolean notOurs) implements ComponentGroup {}

    /**
     * What the public and programs are told of its requests.
     *
     * @param precision how exactly the public is told where a request of it is
     * @param onMap whether its requests are on the public map
     * @param receipt what programs get for a report instead of its number; absent where they get the number at once
     */
    public record Publication(
            LocationPrecision precision,
            boolean onMap,
            @Nullable Receipt receipt) implements ComponentGroup {}

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
