package city.plaza.web.open311;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceType;
import city.plaza.department.Department;
import city.plaza.department.Departments;
import city.plaza.request.RequestNumber;
import city.plaza.request.StepKind;
import city.plaza.request.TimelineStep;
import city.plaza.request.publicdata.PublicRequest;
import city.plaza.request.report.Answer;
import city.plaza.tenancy.CityUrls;
import city.plaza.web.open311.protocol.Open311Request;
import city.plaza.web.open311.protocol.Spark;
import city.plaza.web.open311.protocol.Spark.Fields;
import city.plaza.web.open311.protocol.Spark.Many;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shapes requests the way the standard writes them. */
@Component
class RequestShape {

    private final ServiceCatalog catalog;
    private final Departments departments;
    private final CityUrls urls;
    private final MessageSource messages;

    RequestShape(ServiceCatalog catalog, Departments departments, CityUrls urls, MessageSource messages) {
        this.catalog = catalog;
        this.departments = departments;
        this.urls = urls;
        this.messages = messages;
    }

    Spark.Document document(List<PublicRequest> requests, Open311Request open311Request) {
        var names = new HashMap<String, String>();
        for (Department department : departments.known()) {
            names.put(department.code().value(), open311Request.text(department.name()));
        }
        var types = catalog.current().all().stream()
                .collect(Collectors.toMap(type -> type.code().value(), Function.identity()));
        return document(Many.of(
                "request",
                requests,
                request -> shape(
                        request, Optional.ofNullable(types.get(request.service().value())), names, open311Request)));
    }

    static Spark.Document document(Many requests) {
        return new Spark.Document("service_requests", requests);
    }

    private Fields shape(
            PublicRequest request,
            Optional<ServiceType> type,
            Map<String, String> departmentNames,
            Open311Request open311Request) {
        var dateTimes = open311Request.moments();
        var point = Optional.ofNullable(request.report().place().point());
        var fields = new Fields()
                .text("service_request_id", request.number().value())
                .text("status", request.state().status().isOpen() ? "open" : "closed")
                .text("status_notes", notes(request, open311Request.language()))
                .text(
                        "service_name",
                        type.map(ServiceType::name).map(open311Request::text).orElse(null))
                .text("service_code", request.service().value())
                .text("description", request.report().description())
                .text("agency_responsible", departmentNames.get(request.state().department()))
                .text(
                        "service_notice",
                        type.map(each -> each.presentation().response())
                                .map(open311Request::text)
                                .orElse(null))
                .text("requested_datetime", dateTimes.write(request.requestedAt()))
                .text("updated_datetime", dateTimes.write(request.updatedAt()))
                .text("expected_datetime", dateTimes.write(request.expectedAt()))
                .text("address", request.report().place().address())
                .text("address_id", null)
                .text("zipcode", null)
                .figure("lat", point.map(at -> at.latitude()).orElse(null))
                .figure("long", point.map(at -> at.longitude()).orElse(null))
                .text(
                        "media_url",
                        request.report().photos().stream()
                                .findFirst()
                                .map(photo -> PhotoReads.address(urls, open311Request, request, photo))
                                .orElse(null));
        if (open311Request.isOn("extensions")) {
            extend(fields, request, open311Request);
        }
        return fields;
    }

    /** What the city wrote last, else how it ended. */
    private String notes(PublicRequest request, Locale language) {
        var outcome = request.state().outcome();
        return Optional.ofNullable(request.statusNotes())
                .orElseGet(() -> outcome == null ? "" : text("outcome." + outcome.name(), language));
    }

    private void extend(Fields fields, PublicRequest request, Open311Request open311Request) {
        fields.add(
                        "extended_attributes",
                        new Fields()
                                .text(
                                        "channel",
                                        request.report().channel().name().toLowerCase(Locale.ROOT))
                                .flag("duplicate", request.duplicateOf() != null)
                                .text(
                                        "parent_service_request_id",
                                        Optional.ofNullable(request.duplicateOf())
                                                .map(RequestNumber::value)
                                                .orElse(null))
                                .add(
                                        "photos",
                                        Many.of(
                                                "photo",
                                                request.report().photos(),
                                                photo -> new Fields()
                                                        .text(
                                                                "media_url",
                                                                PhotoReads.address(
                                                                        urls, open311Request, request, photo))
                                                        .add("width", new Spark.Code(photo.width()))
                                                        .add("height", new Spark.Code(photo.height())))))
                .add(
                        "attributes",
                        Many.of("attribute", request.report().answers(), answer -> attribute(answer, open311Request)))
                .add("notes", Many.of("note", request.steps(), step -> note(step, open311Request)));
    }

    private static Fields attribute(Answer answer, Open311Request open311Request) {
        var values = answer.given().stream().map(Answer.Given::value).collect(Collectors.joining(", "));
        var names = answer.given().stream()
                .map(given -> given.name().isEmpty() ? given.value() : open311Request.text(given.name()))
                .collect(Collectors.joining(", "));
        return new Fields()
                .text("code", answer.code())
                .text("label", open311Request.text(answer.label()))
                .text("name", names)
                .text("value", values);
    }

    private Fields note(TimelineStep step, Open311Request open311Request) {
        var type = type(step.kind());
        var other = step.other();
        return new Fields()
                .text("datetime", open311Request.moments().write(step.at()))
                .text("type", type)
                .text("summary", text("open311.note." + type, open311Request.language()))
                .text(
                        "description",
                        other == null ? step.text() : text("step." + step.kind(), open311Request.language(), other));
    }

    private static String type(StepKind kind) {
        return switch (kind) {
            case SUBMITTED -> "submitted";
            case STARTED, REOPENED -> "opened";
            case RESOLVED, CLOSED -> "closed";
            case ROUTED,
                    REROUTED,
                    ASSIGNED,
                    RELEASED,
                    HELD,
                    RESUMED,
                    COMMENTED,
                    EDITED,
                    MERGED,
                    UNMERGED,
                    SPLIT,
                    REFERRED,
                    IMPORTED -> "activity";
        };
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
