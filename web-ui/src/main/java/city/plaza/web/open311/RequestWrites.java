package city.plaza.web.open311;

import city.plaza.apikey.ApiScope;
import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.request.OpenedRequest;
import city.plaza.shared.InvalidInput;
import city.plaza.web.open311.protocol.Open311Error;
import city.plaza.web.open311.protocol.Open311Error.Reason;
import city.plaza.web.open311.protocol.Open311Request;
import city.plaza.web.open311.protocol.Open311RequestParser;
import city.plaza.web.open311.protocol.ResponseWriter;
import city.plaza.web.open311.protocol.Spark;
import city.plaza.web.open311.protocol.XmlBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes reports from programs that have a key. */
@RestController
class RequestWrites {

    private final Open311RequestParser calls;
    private final ApiKeyGuard apiKeyGuard;
    private final ServiceCatalog catalog;
    private final Media media;
    private final ReportIntake intake;
    private final ResponseWriter responseWriter;

    RequestWrites(
            Open311RequestParser calls,
            ApiKeyGuard apiKeyGuard,
            ServiceCatalog catalog,
            Media media,
            ReportIntake intake,
            ResponseWriter responseWriter) {
        this.calls = calls;
        this.apiKeyGuard = apiKeyGuard;
        this.catalog = catalog;
        this.media = media;
        this.intake = intake;
        this.responseWriter = responseWriter;
    }

    @PostMapping({Discovery.BASE + "requests.xml", Discovery.BASE + "requests.json"})
    ResponseEntity<byte[]> file(HttpServletRequest request) throws IOException {
        var open311Request = withBody(calls.read(request), request);
        var client = apiKeyGuard.require(request, open311Request, ApiScope.CREATE);
        var type = type(open311Request);
        var files = Media.files(request);
        var delivery = Delivery.of(request, open311Request, client, files);
        var taken = media.take(files, open311Request.values("media_url"));
        var report = ReportReader.read(
                open311Request, type, taken.photos(), taken.unreached(), delivery.key(), delivery.fingerprint());
        return switch (intake.submit(report)) {
            case IntakeResult.Accepted(var opened, var repeated) ->
                responseWriter.once(
                        HttpStatus.CREATED,
                        receipt(type, opened, open311Request),
                        open311Request.format(),
                        open311Request.language());
            case IntakeResult.Refused(var problems) -> throw refused(problems);
            case IntakeResult.KeyReused reused ->
                throw new Open311Error(HttpStatus.UNPROCESSABLE_CONTENT, "open311.error.key-reused");
        };
    }

    private static Open311Request withBody(Open311Request open311Request, HttpServletRequest request)
            throws IOException {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).matches("(text|application)/xml\\b.*")) {
            return open311Request;
        }
        var parameters = new HashMap<>(open311Request.parameters());
        parameters.putAll(XmlBody.read(request.getInputStream()));
        return new Open311Request(
                open311Request.format(), open311Request.city(), open311Request.language(), parameters);
    }

    private ServiceType type(Open311Request open311Request) {
        var code = open311Request
                .value("service_code")
                .orElseThrow(() -> RequestFilters.wrong("service_code", "open311.error.service-missing"));
        if (!ServiceCode.isValid(code)) {
            throw Open311Error.notFound("open311.error.unknown-service", code);
        }
        return catalog.current()
                .findOffered(new ServiceCode(code))
                .filter(type -> !type.notOurs())
                .orElseThrow(() -> Open311Error.notFound("open311.error.unknown-service", code));
    }

    private static Open311Error refused(List<InvalidInput.Problem> problems) {
        return new Open311Error(
                HttpStatus.BAD_REQUEST,
                problems.stream()
                        .map(problem -> new Reason(
                                ReportReader.field(problem.field()), problem.translationKey(), problem.arguments()))
                        .toList());
    }

    /** The number, a token for it, or neither, as the type lays down. */
    private static Spark.Document receipt(ServiceType type, OpenedRequest opened, Open311Request open311Request) {
        var fields = new Spark.Fields();
        var receipt = type.publication().receipt();
        if (receipt == null) {
            fields.text("service_request_id", opened.number().value());
        } else {
            switch (receipt) {
                case TOKEN -> fields.text("token", opened.id().toString());
                case NOTHING -> fields.text("service_request_id", null);
            }
        }
        fields.text("service_notice", open311Request.text(type.presentation().response()))
                .text("account_id", null);
        return RequestShape.document(new Spark.Many("request", List.of(fields)));
    }
}
