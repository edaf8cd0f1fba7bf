package city.plaza.web.open311;

import city.plaza.apikey.ApiScope;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.request.RequestNumber;
import city.plaza.request.publicdata.PublicRequest;
import city.plaza.request.publicdata.PublicRequests;
import city.plaza.web.open311.protocol.Format;
import city.plaza.web.open311.protocol.Open311Error;
import city.plaza.web.open311.protocol.Open311Request;
import city.plaza.web.open311.protocol.ResponseWriter;
import city.plaza.web.open311.protocol.Spark;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was reported, and what became of it. */
@RestController
class RequestReads {

    private final PublicRequests requests;
    private final RequestFilters filters;
    private final RequestShape shape;
    private final ResponseWriter responseWriter;
    private final ApiKeyGuard apiKeyGuard;

    RequestReads(
            PublicRequests requests,
            RequestFilters filters,
            RequestShape shape,
            ResponseWriter responseWriter,
            ApiKeyGuard apiKeyGuard) {
        this.requests = requests;
        this.filters = filters;
        this.shape = shape;
        this.responseWriter = responseWriter;
        this.apiKeyGuard = apiKeyGuard;
    }

    @GetMapping({Discovery.BASE + "requests.xml", Discovery.BASE + "requests.json"})
    ResponseEntity<byte[]> list(Open311Request open311Request, HttpServletRequest request) {
        var pageParameters = PageParameters.of(open311Request);
        var filter = filters.read(open311Request);
        var sort = RequestFilters.sort(open311Request);
        return read(
                open311Request,
                request,
                () -> requests.page(
                        filter,
                        sort,
                        pageParameters.offset(),
                        pageParameters.size(),
                        open311Request.isOn("extensions")));
    }

    /** One request, wrapped like several. */
    @GetMapping(Discovery.BASE + "requests/{number:.+}." + Format.ENDING)
    ResponseEntity<byte[]> single(
            @PathVariable String number, Open311Request open311Request, HttpServletRequest request) {
        return read(open311Request, request, () -> List.of(find(number)));
    }

    /** With a key that allows it also what is not public, as Plaza itself reads it; kept by nobody on the way then. */
    private ResponseEntity<byte[]> read(
            Open311Request open311Request, HttpServletRequest request, Supplier<List<PublicRequest>> reading) {
        if (!apiKeyGuard.opens(request, open311Request, ApiScope.READ)) {
            return responseWriter.read(
                    open311Request, shape.document(reading.get(), open311Request), ResponseWriter.REVALIDATE);
        }
        var found = CurrentActor.callAs(new Actor.Plaza("open311"), reading::get);
        return responseWriter.read(open311Request, shape.document(found, open311Request), ResponseWriter.PRIVATE);
    }

    private PublicRequest find(String number) {
        return Optional.of(number)
                .filter(RequestNumber::isValid)
                .flatMap(valid -> requests.find(new RequestNumber(valid)))
                .orElseThrow(() -> Open311Error.notFound("open311.error.unknown-request"));
    }

    /** The number behind a token; an empty one as long as it is not settled. */
    @GetMapping(Discovery.BASE + "tokens/{token:.+}." + Format.ENDING)
    ResponseEntity<byte[]> token(@PathVariable String token, Open311Request open311Request) {
        var known = Token.read(token)
                .flatMap(requests::byToken)
                .orElseThrow(() -> Open311Error.notFound("open311.error.unknown-token"));
        var fields = new Spark.Fields()
                .text(
                        "service_request_id",
                        known.number().map(RequestNumber::value).orElse(null))
                .text("token", token);
        return responseWriter.read(
                open311Request,
                RequestShape.document(new Spark.Many("request", List.of(fields))),
                ResponseWriter.REVALIDATE);
    }

    /** Tokens without a path of their own are missing. */
    @GetMapping({Discovery.BASE + "tokens." + Format.ENDING, Discovery.BASE + "tokens/." + Format.ENDING})
    ResponseEntity<byte[]> tokenMissing(Open311Request open311Request) {
        throw Open311Error.badRequest("open311.error.token-missing");
    }
}
