package city.plaza.web.open311;

import city.plaza.apikey.ApiScope;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.request.NoSuchRequest;
import city.plaza.request.ReportedUpdate;
import city.plaza.request.RequestNumber;
import city.plaza.request.ServiceRequests;
import city.plaza.request.publicdata.PublicFilter.Span;
import city.plaza.request.publicdata.PublicUpdate;
import city.plaza.request.publicdata.RequestUpdates;
import city.plaza.web.open311.protocol.Format;
import city.plaza.web.open311.protocol.Open311Error;
import city.plaza.web.open311.protocol.Open311Request;
import city.plaza.web.open311.protocol.Open311RequestParser;
import city.plaza.web.open311.protocol.ResponseWriter;
import city.plaza.web.open311.protocol.Spark;
import city.plaza.web.open311.protocol.Spark.Fields;
import city.plaza.web.open311.protocol.Spark.Many;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Exchanges updates of requests with other systems, as FixMyStreet extended the standard. */
@RestController
class Updates {

    private static final String PATH = Discovery.BASE + "servicerequestupdates." + Format.ENDING;

    private final Open311RequestParser calls;
    private final ApiKeyGuard apiKeyGuard;
    private final RequestFilters filters;
    private final RequestUpdates updates;
    private final ResponseWriter responseWriter;
    private final MessageSource messages;

    Updates(
            Open311RequestParser calls,
            ApiKeyGuard apiKeyGuard,
            RequestFilters filters,
            RequestUpdates updates,
            ResponseWriter responseWriter,
            MessageSource messages) {
        this.calls = calls;
        this.apiKeyGuard = apiKeyGuard;
        this.filters = filters;
        this.updates = updates;
        this.responseWriter = responseWriter;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(Open311Request open311Request) {
        var pageParameters = PageParameters.of(open311Request);
        Span span = filters.updates(open311Request);
        var found = updates.page(
                Objects.requireNonNull(span.from()),
                Objects.requireNonNull(span.until()),
                pageParameters.offset(),
                pageParameters.size());
        return responseWriter.read(
                open311Request,
                document(Many.of("request_update", found, update -> shape(update, open311Request))),
                ResponseWriter.REVALIDATE);
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> take(HttpServletRequest request) {
        var open311Request = calls.read(request);
        var client = apiKeyGuard.require(request, open311Request, ApiScope.UPDATE);
        var status = UpdateStatus.read(required(open311Request, "status"))
                .orElseThrow(() -> RequestFilters.wrong("status", "open311.error.update-status"));
        var number = required(open311Request, "service_request_id");
        var update = required(open311Request, "update_id");
        if (open311Request
                .value("updated_datetime")
                .filter(text -> open311Request.moments().read(text).isEmpty())
                .isPresent()) {
            throw RequestFilters.wrong("updated_datetime", "open311.error.date-form");
        }
        if (!RequestNumber.isValid(number)) {
            throw Open311Error.notFound("open311.error.unknown-request");
        }
        var reported = new ReportedUpdate(
                new RequestNumber(number),
                client.id() + " " + update,
                status.effect,
                status.outcome,
                text(open311Request, status));
        try {
            var step = CurrentActor.callAs(new Actor.Plaza("open311"), () -> updates.receive(reported));
            return responseWriter.once(
                    HttpStatus.CREATED, receipt(step), open311Request.format(), open311Request.language());
        } catch (NoSuchRequest e) {
            throw Open311Error.notFound("open311.error.unknown-request");
        }
    }

    private static Spark.Document receipt(UUID step) {
        return document(new Many("request_update", List.of(new Fields().text("update_id", step.toString()))));
    }

    private static Spark.Document document(Many updates) {
        return new Spark.Document("service_request_updates", updates);
    }

    private static String required(Open311Request open311Request, String name) {
        var value = open311Request
                .value(name)
                .orElseThrow(() -> RequestFilters.wrong(name, "open311.error.service-missing"));
        if (value.length() > 120) {
            throw RequestFilters.wrong(name, "open311.error.address-too-long", 120);
        }
        return value;
    }

    /** What is said, else the bare outcome; an update that neither says nor changes anything is none. */
    private String text(Open311Request open311Request, UpdateStatus status) {
        var said = open311Request.value("description").orElse("");
        if (said.length() > ServiceRequests.MAX_TEXT_LENGTH) {
            throw RequestFilters.wrong(
                    "description", "error.text-too-long", said.length(), ServiceRequests.MAX_TEXT_LENGTH);
        }
        if (!said.isEmpty()) {
            return said;
        }
        var outcome = status.outcome;
        if (outcome == null) {
            throw RequestFilters.wrong("description", "open311.error.service-missing");
        }
        return messages.getMessage(
                "outcome." + outcome, null, open311Request.city().mainLanguage());
    }

    private @Nullable String text(PublicUpdate update, Open311Request open311Request) {
        var other = update.other();
        return other == null
                ? update.text()
                : messages.getMessage("step." + update.kind(), new Object[] {other}, open311Request.language());
    }

    private Fields shape(PublicUpdate update, Open311Request open311Request) {
        return new Fields()
                .text("update_id", update.id().toString())
                .text("service_request_id", update.request().value())
                .text("status", UpdateStatus.of(update).name())
                .text("updated_datetime", open311Request.moments().write(update.at()))
                .text("description", text(update, open311Request))
                .text("media_url", null);
    }
}
