package city.plaza.web.open311;

import city.plaza.request.PublicRequests;
import city.plaza.request.RequestNumber;
import java.util.List;
import java.util.Optional;
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

    RequestReads(PublicRequests requests, RequestFilters filters, RequestShape shape, Answers answers) {
        this.requests = requests;
        this.filters = filters;
        this.shape = shape;
        this.answers = answers;
    }

    @GetMapping(Discovery.BASE + "requests." + Format.ENDING)
    ResponseEntity<byte[]> list(Call call) {
        var page = Page.of(call);
        var found = requests.page(
                filters.read(call), RequestFilters.sort(call), page.offset(), page.size(), call.isOn("extensions"));
        return answers.read(call, shape.document(found, call), Answers.ASK_AGAIN);
    }

    /** One request, wrapped like several. */
    @GetMapping(Discovery.BASE + "requests/{number:.+}." + Format.ENDING)
    ResponseEntity<byte[]> single(@PathVariable String number, Call call) {
        var found = Optional.of(number)
                .filter(RequestNumber::isValid)
                .flatMap(valid -> requests.find(new RequestNumber(valid)))
                .orElseThrow(() -> Open311Error.notFound("open311.error.unknown-request"));
        return answers.read(call, shape.document(List.of(found), call), Answers.ASK_AGAIN);
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
