package city.plaza.web.resident;

import city.plaza.catalog.AnswerCheck;
import city.plaza.catalog.AnswerSheet;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.intake.SubmitReport;
import city.plaza.location.Place;
import city.plaza.request.OpenedRequest;
import city.plaza.request.report.Channel;
import city.plaza.shared.InvalidInput;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a resident has said so far of one report. Nothing said at one step is lost at another. */
final class ReportDraft {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String id = Integer.toString(RANDOM.nextInt(36 * 36 * 36, 36 * 36 * 36 * 36), 36);
    private String key;
    private @Nullable ServiceType service;
    private ReportPlace place = ReportPlace.empty();
    private String description = "";
    private final Map<ServiceCode, Map<String, List<String>>> answers = new HashMap<>();
    private final ReportPhotos photos = new ReportPhotos();
    private ReportContact contact = ReportContact.empty();
    private List<InvalidInput.Problem> refusals = List.of();
    private @Nullable OpenedRequest sent;

    ReportDraft(String key) {
        this.key = key;
    }

    static ReportDraft begin() {
        return new ReportDraft(UUID.randomUUID().toString());
    }

    /** What the address knows it by within one visit; opens nothing to anybody else. */
    String id() {
        return id;
    }

    String key() {
        return key;
    }

    Optional<ServiceType> service() {
        return Optional.ofNullable(service);
    }

    ReportPlace place() {
        return place;
    }

    String description() {
        return description;
    }

    /** What was answered to the chosen service's questions, as it was typed. */
    Map<String, List<String>> answers() {
        return service == null ? Map.of() : answers.getOrDefault(service.code(), Map.of());
    }

    /** What the chosen service's questions come to with these answers. */
    AnswerSheet sheet(ZoneId zone) {
        return AnswerCheck.of(service == null ? List.of() : service.attributes(), answers(), zone);
    }

    ReportPhotos photos() {
        return photos;
    }

    ReportContact contact() {
        return contact;
    }

    Optional<OpenedRequest> sent() {
        return Optional.ofNullable(sent);
    }

    void choose(ServiceType chosen) {
        service = chosen;
        refusals = List.of();
    }

    void put(ReportPlace said) {
        place = said;
        clearProblems("place");
    }

    void describe(String said) {
        description = said;
        clearProblems("description");
    }

    void answer(String attribute, List<String> said) {
        var code = Objects.requireNonNull(service, "No service chosen yet").code();
        answers.computeIfAbsent(code, chosen -> new LinkedHashMap<>()).put(attribute, List.copyOf(said));
        clearProblems(AnswerSheet.field(attribute));
    }

    void put(ReportContact said) {
        contact = said;
        clearProblems("contact", "email", "name", "phone");
    }

    void refuse(List<InvalidInput.Problem> problems) {
        refusals = List.copyOf(problems);
    }

    void accept(OpenedRequest opened) {
        sent = opened;
        refusals = List.of();
    }

    /** Make this a report of its own although one like it was sent before. */
    void sendAnew() {
        key = UUID.randomUUID().toString();
    }

    /** The questions this report has, in order; without a service nobody knows yet that a place is not asked for. */
    List<ReportStep> questions() {
        var steps = new ArrayList<>(List.of(
                ReportStep.SERVICE, ReportStep.PLACE, ReportStep.DETAILS, ReportStep.CONTACT, ReportStep.CHECK));
        if (!asksForPlace()) {
            steps.remove(ReportStep.PLACE);
        }
        return List.copyOf(steps);
    }

    /** Whether the reporter could have stayed unnamed and gives an address only to hear how it goes. */
    private boolean wantsToBeTold() {
        return service != null && service.form().anonymous() && Boolean.TRUE.equals(contact.told());
    }

    Optional<ReportStep> before(ReportStep step) {
        var questions = questions();
        int at = questions.indexOf(step);
        return at > 0 ? Optional.of(questions.get(at - 1)) : Optional.empty();
    }

    Optional<ReportStep> after(ReportStep step) {
        var questions = questions();
        int at = questions.indexOf(step);
        return at >= 0 && at + 1 < questions.size() ? Optional.of(questions.get(at + 1)) : Optional.empty();
    }

    /** The step asked for, or the first unanswered one before it; once sent, only the end is left. */
    ReportStep reachable(ReportStep wanted) {
        if (sent != null) {
            return ReportStep.DONE;
        }
        if (service == null || service.notOurs() || service.availability().retired()) {
            return ReportStep.SERVICE;
        }
        for (var step : questions()) {
            if (step == wanted || !isAnswered(step)) {
                return step;
            }
        }
        return ReportStep.CHECK;
    }

    /** What stands in the way at a step: what this form asks for itself, and what the city hall refused. */
    List<InvalidInput.Problem> problemsAt(ReportStep step, List<InvalidInput.Problem> refused) {
        var problems = new InvalidInput.Collector();
        if (step == ReportStep.PLACE) {
            problems.require(!place.isTooLong(), "place", "error.report.address-too-long", Place.MAX_ADDRESS_LENGTH);
        }
        if (step == ReportStep.CONTACT && contact.told() == null) {
            problems.add("contact", "error.report.contact-choice");
        } else if (step == ReportStep.CONTACT
                && wantsToBeTold()
                && contact.email().isBlank()) {
            problems.add("email", "error.report.told-by-email");
        } else if (step == ReportStep.CONTACT && !contact.isAnonymous() && contact.cannotBeReached()) {
            problems.add("email", "error.report.contact-required");
        }
        var found = new ArrayList<>(problems.problems());
        for (var problem : refused) {
            if (stepOf(problem) == step
                    && found.stream().noneMatch(known -> known.field().equals(problem.field()))) {
                found.add(problem);
            }
        }
        return List.copyOf(found);
    }

    /** The problems that came back when the report was sent, as far as their fields have not been changed since. */
    List<InvalidInput.Problem> refusals() {
        return refusals;
    }

    /** The step that holds the field a problem is about. */
    static ReportStep stepOf(InvalidInput.Problem problem) {
        return switch (problem.field()) {
            case "service" -> ReportStep.SERVICE;
            case "place" -> ReportStep.PLACE;
            case "description", "photos" -> ReportStep.DETAILS;
            case "contact", "email", "name", "phone" -> ReportStep.CONTACT;
            default -> problem.field().startsWith("attribute[") ? ReportStep.DETAILS : ReportStep.CHECK;
        };
    }

    /** The report as it stands. */
    SubmitReport toReport(Locale language) {
        return new SubmitReport(
                Objects.requireNonNull(service, "No service chosen yet").code(),
                description,
                language,
                asksForPlace() ? place.toPlace() : Place.nowhere(),
                Channel.WEB,
                contact.toReporter(),
                photos.accepted(),
                key,
                answers());
    }

    private boolean asksForPlace() {
        return service == null || service.form().location() != ServiceType.Demand.NONE;
    }

    private boolean isAnswered(ReportStep step) {
        return switch (step) {
            case SERVICE -> service != null;
            case PLACE ->
                place.isSaid() || (service != null && service.form().location() == ServiceType.Demand.OPTIONAL);
            case DETAILS -> !description.isBlank() && questionsAreAnswered();
            case CONTACT -> contact.told() != null;
            case CHECK, DONE -> false;
        };
    }

    private boolean questionsAreAnswered() {
        // Whether something is there at all is the same in every zone.
        var sheet = sheet(ZoneOffset.UTC);
        return !sheet.isIncomplete() && !sheet.isStopped();
    }

    private void clearProblems(String... fields) {
        var changed = List.of(fields);
        refusals = refusals.stream()
                .filter(problem -> !changed.contains(problem.field()))
                .toList();
    }
}
