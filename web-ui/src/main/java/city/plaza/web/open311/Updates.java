package city.plaza.web.open311;

import city.plaza.apikey.ApiScope;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.request.NoSuchRequest;
import city.plaza.request.PublicFilter.Span;
import city.plaza.request.PublicUpdate;
import city.plaza.request.ReportedUpdate;
import city.plaza.request.RequestNumber;
import city.plaza.request.RequestUpdates;
import city.plaza.request.ServiceRequests;
import city.plaza.web.open311.Spark.Fields;
import city.plaza.web.open311.Spark.Many;
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

    private final CallReader calls;
    private final Keys keys;
    private final RequestFilters filters;
    private final RequestUpdates updates;
    private final Answers answers;
    private final MessageSource messages;

    Updates(
            CallReader calls,
            Keys keys,
            RequestFilters filters,
            RequestUpdates updates,
            Answers answers,
            MessageSource messages) {
        this.calls = calls;
        this.keys = keys;
        this.filters = filters;
        this.updates = updates;
        this.answers = answers;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(Call call) {
        var page = Page.of(call);
        Span span = filters.updates(call);
        var found = updates.page(
                Objects.requireNonNull(span.from()), Objects.requireNonNull(span.until()), page.offset(), page.size());
        return answers.read(
                call, document(Many.of("request_update", found, update -> shape(update, call))), Answers.ASK_AGAIN);
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> take(HttpServletRequest request) {
        var call = calls.read(request);
        var client = keys.require(request, call, ApiScope.UPDATE);
        var status = UpdateStatus.read(required(call, "status"))
                .orElseThrow(() -> RequestFilters.wrong("status", "open311.error.update-status"));
        var number = required(call, "service_request_id");
        var update = required(call, "update_id");
        if (call.value("updated_datetime")
                .filter(text -> call.moments().read(text).isEmpty())
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
                text(call, status));
        try {
            var step = CurrentActor.callAs(new Actor.Plaza("open311"), () -> updates.take(reported));
            return answers.once(HttpStatus.CREATED, receipt(step), call.format(), call.language());
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

    private static String required(Call call, String name) {
        var value = call.value(name).orElseThrow(() -> RequestFilters.wrong(name, "open311.error.service-missing"));
        if (value.length() > 120) {
            throw RequestFilters.wrong(name, "open311.error.address-too-long", 120);
        }
        return value;
    }

    /** What is said, else the bare outcome; an update that neither says nor changes anything is none. */
    private String text(Call call, UpdateStatus status) {
        var said = call.value("description").orElse("");
        if (said.length() > ServiceRequests.LONGEST_TEXT) {
            throw RequestFilters.wrong(
                    "description", "error.text-too-long", said.length(), ServiceRequests.LONGEST_TEXT);
        }
        if (!said.isEmpty()) {
            return said;
        }
        var outcome = status.outcome;
        if (outcome == null) {
            throw RequestFilters.wrong("description", "open311.error.service-missing");
        }
        return messages.getMessage("outcome." + outcome, null, call.city().mainLanguage());
    }

    private @Nullable String said(PublicUpdate update, Call call) {
        var other = update.other();
        return other == null
                ? update.text()
                : messages.getMessage("step." + update.kind(), new Object[] {other}, call.language());
    }

    private Fields shape(PublicUpdate update, Call call) {
        return new Fields()
                .text("update_id", update.id().toString())
                .text("service_request_id", update.request().value())
                .text("status", UpdateStatus.of(update).name())
                .text("updated_datetime", call.moments().write(update.at()))
                .text("description", said(update, call))
                .text("media_url", null);
    }
}
