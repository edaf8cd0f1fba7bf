package city.plaza.web.pages.report;

import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.intake.SubmitReport;
import city.plaza.location.KnownPlace;
import city.plaza.location.Place;
import city.plaza.request.report.Channel;
import city.plaza.request.report.Photo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in on the one-page form.
 *
 * @param key the same at every attempt to send this form
 * @param meant the place of the city's list that was chosen for the address
 * @param asked the address for which places were offered to choose from; sent again, it stands for itself
 * @param kept the ids of photos that were taken at an earlier attempt
 * @param questions the codes of the questions that were on the form
 * @param answers what was answered to them, by code
 */
record ReportForm(
        String service,
        String address,
        String description,
        String email,
        String phone,
        String name,
        String key,
        String meant,
        String asked,
        List<String> kept,
        List<String> questions,
        Map<String, List<String>> answers) {

    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([A-Za-z0-9_.-]{1,60})]");

    ReportForm(
            @Nullable String service,
            @Nullable String address,
            @Nullable String description,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String name,
            @Nullable String key,
            @Nullable String meant,
            @Nullable String asked,
            @Nullable List<String> kept,
            @Nullable List<String> questions,
            @Nullable Map<String, List<String>> answers) {
        this.service = or(service);
        this.address = or(address);
        this.description = or(description);
        this.email = or(email);
        this.phone = or(phone);
        this.name = or(name);
        this.key = or(key).isBlank() ? UUID.randomUUID().toString() : or(key);
        this.meant = or(meant);
        this.asked = or(asked);
        this.kept = kept == null
                ? List.of()
                : kept.stream().filter(ReportForm::isId).toList();
        this.questions = questions == null ? List.of() : List.copyOf(questions);
        this.answers = answers == null ? Map.of() : Map.copyOf(answers);
    }

    static ReportForm begin(String service) {
        return new ReportForm(service, null, null, null, null, null, null, null, null, null, null, null);
    }

    ReportForm keeping(List<String> photos) {
        return new ReportForm(
                service,
                address,
                description,
                email,
                phone,
                name,
                key,
                meant,
                asked,
                Stream.concat(kept.stream(), photos.stream()).toList(),
                questions,
                answers);
    }

    /** @param fields everything that was sent, of which the answers have names such as {@code attribute[kind]} */
    ReportForm answering(Map<String, List<String>> fields) {
        var said = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> {
            var attribute = ATTRIBUTE.matcher(name);
            if (attribute.matches()) {
                said.put(
                        attribute.group(1),
                        values.stream()
                                .map(value -> value.replace("\r\n", "\n"))
                                .toList());
            }
        });
        return new ReportForm(
                service, address, description, email, phone, name, key, meant, asked, kept, questions, said);
    }

    /** The same once more, as a report of its own. */
    ReportForm asNew() {
        return new ReportForm(
                service, address, description, email, phone, name, null, meant, asked, kept, questions, answers);
    }

    boolean addressIsTooLong() {
        return address.strip().length() > Place.MAX_ADDRESS_LENGTH;
    }

    /** Whether the address stands for itself, since its reporter was offered others and kept to it. */
    boolean keepsToItsWords() {
        return meant.isBlank() && !asked.isBlank() && asked.equals(address);
    }

    /** @param found the place of the city's list that the address means, if there is one */
    SubmitReport toReport(ServiceType type, Locale language, @Nullable KnownPlace knownPlace) {
        boolean unnamed = type.form().anonymous() && email.isBlank() && phone.isBlank() && name.isBlank();
        return new SubmitReport(
                new ServiceCode(service),
                description.replace("\r\n", "\n"),
                language,
                type.form().location() == ServiceType.Demand.NONE || addressIsTooLong()
                        ? Place.nowhere()
                        : knownPlace == null
                                ? new Place(address, null)
                                : new Place(knownPlace.label(), knownPlace.point()),
                Channel.WEB,
                unnamed ? null : new SubmitReport.Reporter(name, email, phone),
                // Intake measures them itself.
                kept.stream().map(id -> new Photo(UUID.fromString(id), 1, 1, 1)).toList(),
                key,
                answers);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
