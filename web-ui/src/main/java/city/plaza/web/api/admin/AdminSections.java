package city.plaza.web.api.admin;

import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.draft.ConfigurationDraft;
import city.plaza.configuration.draft.Draft;
import city.plaza.configuration.draft.Versioned;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.JsonBody;
import city.plaza.web.api.ApiRefusal;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** The things a city is made of, as they stand in the draft; what is changed here is not live before it is published. */
@RestController
@RequestMapping(AdminSections.BASE)
@Tag(name = "parts")
class AdminSections {

    static final String BASE = AdminTokens.BASE + "/parts";
    static final String THING = "/{part}/{key}";

    private final ConfigurationDraft draft;

    AdminSections(ConfigurationDraft draft) {
        this.draft = draft;
    }

    @GetMapping
    @Operation(summary = "List the parts of a city, in the order they are written")
    List<PartResource> parts() {
        var next = draft.current().next();
        return ConfigurationSection.all().stream()
                .map(section -> new PartResource(
                        section.code(), section.isSingle(), next.all(section).size(), URI.create(BASE + "/" + section)))
                .toList();
    }

    @GetMapping("/{part}")
    @Operation(summary = "List the things of a part, in the city's order")
    List<ThingResource> items(@PathVariable String part) {
        return items(part(part), draft.current());
    }

    @GetMapping(path = THING, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Show one thing; the ETag is its version")
    ResponseEntity<byte[]> one(@PathVariable String part, @PathVariable String key) {
        return one(part(part), key);
    }

    @PutMapping(path = THING, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change a thing in the draft (If-Match: its version), or add one (If-None-Match: *)")
    @ApiResponse(responseCode = "200", description = "Changed")
    @ApiResponse(responseCode = "201", description = "Added")
    @ApiResponse(responseCode = "400", description = "The body cannot be read: in which line, at which field")
    @ApiResponse(responseCode = "412", description = "Somebody else changed it meanwhile: who, and when")
    @ApiResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match")
    ResponseEntity<byte[]> put(
            @PathVariable String part,
            @PathVariable String key,
            @RequestHeader HttpHeaders headers,
            HttpServletRequest request)
            throws IOException {
        return put(part(part), key, headers, request);
    }

    @DeleteMapping(THING)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a thing away in the draft (If-Match: its version)")
    void remove(@PathVariable String part, @PathVariable String key, @RequestHeader HttpHeaders headers) {
        var known = part(part);
        var seen = Precondition.seen(headers);
        find(known, key);
        draft.remove(known, key, seen);
    }

    @PutMapping("/{part}/order")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Put the things of a part in this order; what is left out follows")
    void order(@PathVariable String part, HttpServletRequest request) throws IOException {
        draft.order(part(part), List.of(JsonBody.read("order", LimitedBody.item(request), String[].class)));
    }

    /** Where a thing is. */
    static URI address(ConfigurationSection<?> section, String key) {
        return URI.create(BASE + "/" + section + "/" + UriUtils.encodePathSegment(key, StandardCharsets.UTF_8));
    }

    private static <T> List<ThingResource> items(ConfigurationSection<T> section, Draft seen) {
        return seen.next().all(section).stream()
                .map(section::keyOf)
                .flatMap(key -> seen.find(section, key).stream()
                        .map(thing -> new ThingResource(
                                key, thing.version(), address(section, key), section.write(thing.thing()))))
                .toList();
    }

    private <T> ResponseEntity<byte[]> one(ConfigurationSection<T> section, String key) {
        return answer(ResponseEntity.ok(), section, find(section, key));
    }

    private <T> ResponseEntity<byte[]> put(
            ConfigurationSection<T> section, String key, HttpHeaders headers, HttpServletRequest request)
            throws IOException {
        boolean isNew = Precondition.isThatItIsNew(headers);
        var seen = isNew ? "" : Precondition.seen(headers);
        var thing = section.read(LimitedBody.item(request));
        if (!section.keyOf(thing).equals(key)) {
            throw new InvalidInput("code", "error.configuration.other-code", section.keyOf(thing), key);
        }
        if (!isNew) {
            return answer(ResponseEntity.ok(), section, draft.change(section, thing, seen));
        }
        if (draft.find(section, key).isPresent()) {
            throw new ApiRefusal(HttpStatus.PRECONDITION_FAILED, "error.configuration.code-taken", key);
        }
        return answer(ResponseEntity.created(address(section, key)), section, draft.add(section, thing));
    }

    private static <T> ResponseEntity<byte[]> answer(
            ResponseEntity.BodyBuilder status, ConfigurationSection<T> section, Versioned<T> versioned) {
        return status.eTag(versioned.version())
                .body(section.write(versioned.thing()).getBytes(StandardCharsets.UTF_8));
    }

    private <T> Versioned<T> find(ConfigurationSection<T> section, String key) {
        return draft.find(section, key)
                .orElseThrow(
                        () -> new ApiRefusal(HttpStatus.NOT_FOUND, "error.configuration.unknown-thing", key, section));
    }

    private static ConfigurationSection<?> part(String code) {
        return ConfigurationSection.find(code)
                .orElseThrow(() -> new ApiRefusal(
                        HttpStatus.NOT_FOUND,
                        "error.configuration.unknown-part",
                        code,
                        ConfigurationSection.all().stream()
                                .map(ConfigurationSection::code)
                                .collect(Collectors.joining(", "))));
    }

    /** @param single whether a city has exactly one of these */
    record PartResource(String part, boolean single, int things, URI href) {}

    /** @param version to be handed back as {@code If-Match} when changing it */
    record ThingResource(
            String key,
            String version,
            URI href,
            @JsonRawValue @Schema(type = "object") String thing) {}
}
