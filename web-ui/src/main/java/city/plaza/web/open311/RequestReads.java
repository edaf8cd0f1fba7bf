package city.plaza.web.open311;

import city.plaza.apikey.ApiScope;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.request.PublicRequest;
import city.plaza.request.PublicRequests;
import city.plaza.request.RequestNumber;
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
    private final Answers answers;
    private final Keys keys;

    RequestReads(PublicRequests requests, RequestFilters filters, RequestShape shape, Answers answers, Keys keys) {
        this.requests = requests;
        this.filters = filters;
        this.shape = shape;
        this.answers = answers;
        this.keys = keys;
    }

    @GetMapping({Discovery.BASE + "requests.xml", Discovery.BASE + "requests.json"})
    ResponseEntity<byte[]> list(Call call, HttpServletRequest request) {
        var page = Page.of(call);
        var filter = filters.read(call);
        var sort = RequestFilters.sort(call);
        return read(
                call, request, () -> requests.page(filter, sort, page.offset(), page.size(), call.isOn("extensions")));
    }

    /** One request, wrapped like several. */
    @GetMapping(Discovery.BASE + "requests/{number:.+}." + Format.ENDING)
    ResponseEntity<byte[]> single(@PathVariable String number, Call call, HttpServletRequest request) {
        return read(call, request, () -> List.of(find(number)));
    }

    /** With a key that allows it also what is not public, as Plaza itself reads it; kept by nobody on the way then. */
    private ResponseEntity<byte[]> read(Call call, HttpServletRequest request, Supplier<List<PublicRequest>> reading) {
        if (!keys.opens(request, call, ApiScope.READ)) {
            return answers.read(call, shape.document(reading.get(), call), Answers.ASK_AGAIN);
        }
        var found = CurrentActor.callAs(new Actor.Plaza("open311"), reading::get);
        return answers.read(call, shape.document(found, call), Answers.PRIVATELY);
    }

    private PublicRequest find(String number) {
        return Optional.of(number)
                .filter(RequestNumber::isValid)
                .flatMap(valid -> requests.find(new RequestNumber(valid)))
                .orElseThrow(() -> Open311Error.notFound("open311.error.unknown-request"));
    }

    /** The number behind a token; an empty one as long as it is not settled. */
    @GetMapping(Discovery.BASE + "tokens/{token:.+}." + Format.ENDING)
    ResponseEntity<byte[]> token(@PathVariable String token, Call call) {
        var known = Token.read(token)
                .flatMap(requests::byToken)
                .orElseThrow(() -> Open311Error.notFound("open311.error.unknown-token"));
        var fields = new Spark.Fields()
                .text(
                        "service_request_id",
                        known.number().map(RequestNumber::value).orElse(null))
                .text("token", token);
        return answers.read(call, RequestShape.document(new Spark.Many("request", List.of(fields))), Answers.ASK_AGAIN);
    }

    /** Tokens without a path of their own are missing. */
    @GetMapping({Discovery.BASE + "tokens." + Format.ENDING, Discovery.BASE + "tokens/." + Format.ENDING})
    ResponseEntity<byte[]> tokenMissing(Call call) {
        throw Open311Error.badRequest("open311.error.token-missing");
    }
}
