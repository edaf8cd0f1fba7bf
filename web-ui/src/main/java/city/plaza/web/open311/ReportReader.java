package city.plaza.web.open311;

import city.plaza.catalog.ServiceType;
import city.plaza.intake.SubmitReport;
import city.plaza.location.Place;
import city.plaza.request.report.Channel;
import city.plaza.request.report.Photo;
import city.plaza.web.open311.protocol.Open311Error;
import city.plaza.web.open311.protocol.Open311Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a report from the parameters of a call. */
final class ReportReader {

    /** {@code attribute[code]}, also with the brackets behind that some put for several answers. */
    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([^\\[\\]]{1,120})](\\[[^\\[\\]]*])?");

    private ReportReader() {}

    /**
     * The report, to be checked by intake.
     *
     * @param pictures where pictures are said to be that could not be fetched; whoever works on it may have more luck
     * @throws Open311Error 400 if it says nowhere where
     */
    static SubmitReport read(
            Open311Request open311Request,
            ServiceType type,
            List<Photo> photos,
            List<String> pictures,
            @Nullable String key,
            String delivery) {
        return new SubmitReport(
                type.code(),
                description(open311Request, type, pictures),
                open311Request.language(),
                place(open311Request, type),
                Channel.OPEN311,
                reporter(open311Request),
                photos,
                key,
                answers(open311Request.parameters()),
                delivery);
    }

    /** The standard leaves it open whether anything is described. */
    private static String description(Open311Request open311Request, ServiceType type, List<String> pictures) {
        var described = open311Request.value("description").orElseGet(() -> open311Request.text(type.name()));
        return Stream.concat(Stream.of(described), pictures.stream()).collect(Collectors.joining("\n"));
    }

    private static Place place(Open311Request open311Request, ServiceType type) {
        var point = Coordinates.of(open311Request).orElse(null);
        var address = open311Request
                .value("address_string")
                .or(() -> open311Request.value("address_id"))
                .orElse(null);
        if (point == null && address == null && type.form().location() != ServiceType.Demand.NONE) {
            throw RequestFilters.wrong("lat", "open311.error.place-missing");
        }
        if (address != null && address.length() > Place.MAX_ADDRESS_LENGTH) {
            throw RequestFilters.wrong("address_string", "open311.error.address-too-long", Place.MAX_ADDRESS_LENGTH);
        }
        return new Place(address, point);
    }

    private static SubmitReport.@Nullable Reporter reporter(Open311Request open311Request) {
        var name = Stream.of("first_name", "last_name")
                .flatMap(field -> open311Request.value(field).stream())
                .collect(Collectors.joining(" "));
        var email = open311Request.value("email");
        var phone = open311Request.value("phone");
        return name.isEmpty() && email.isEmpty() && phone.isEmpty()
                ? null
                : new SubmitReport.Reporter(name.isEmpty() ? null : name, email.orElse(null), phone.orElse(null));
    }

    private static Map<String, List<String>> answers(Map<String, List<String>> parameters) {
        var answers = new HashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            var attribute = ATTRIBUTE.matcher(name);
            if (attribute.matches()) {
                answers.computeIfAbsent(attribute.group(1), any -> new ArrayList<>())
                        .addAll(values);
            }
        });
        return answers;
    }

    /** How intake's fields are spelt here. */
    static String field(String field) {
        return switch (field) {
            case "service" -> "service_code";
            case "place" -> "lat";
            case "photos" -> "media_url";
            case "name" -> "first_name";
            case "key" -> Delivery.HEADER;
            default -> field;
        };
    }
}
