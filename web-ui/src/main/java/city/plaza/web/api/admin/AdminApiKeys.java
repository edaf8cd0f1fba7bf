package city.plaza.web.api.admin;

import city.plaza.apikey.ApiKey;
import city.plaza.apikey.ApiKeyId;
import city.plaza.apikey.ApiKeys;
import city.plaza.apikey.ApiScope;
import city.plaza.apikey.IssueKey;
import city.plaza.apikey.IssuedKey;
import city.plaza.shared.InvalidInput;
import city.plaza.web.api.ApiRefusal;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The keys the city has given to programs. What is done here holds at once; there is no draft. */
@RestController
@RequestMapping(AdminApiKeys.BASE)
@Tag(name = "api-keys")
class AdminApiKeys {

    static final String BASE = AdminTokens.BASE + "/api-keys";

    private final ApiKeys keys;
    private final Clock clock;

    AdminApiKeys(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List every key, those that no longer work included, the latest first")
    List<KeyResource> all() {
        return keys.all().stream().map(this::resource).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show one key")
    @ApiResponse(responseCode = "404", description = "There is no such key")
    KeyResource one(@PathVariable UUID id) {
        return keys.find(new ApiKeyId(id))
                .map(this::resource)
                .orElseThrow(() -> new ApiRefusal(HttpStatus.NOT_FOUND, "error.api-key.gone"));
    }

    @PostMapping
    @Operation(summary = "Issue a key; the secret is in this answer and in no other")
    @ApiResponse(responseCode = "201", description = "Issued")
    @ApiResponse(responseCode = "422", description = "Something is missing or beyond what may be")
    ResponseEntity<Secret> issue(@RequestBody Wanted wanted) {
        var issued = keys.issue(new IssueKey(
                Objects.requireNonNullElse(wanted.client, ""),
                Objects.requireNonNullElse(wanted.contact, ""),
                scopes(wanted.scopes),
                lastDay(wanted.lastDay),
                wanted.ratePerMinute));
        return ResponseEntity.created(URI.create(BASE + "/" + issued.key().id()))
                .cacheControl(CacheControl.noStore())
                .body(secret(issued));
    }

    @PostMapping("/{id}/rotation")
    @Operation(summary = "Give the program a new key; the one it has works on for some days")
    @ApiResponse(responseCode = "409", description = "There is no such key, or it was revoked")
    @ApiResponse(responseCode = "422", description = "A number of days is beyond what may be")
    ResponseEntity<Secret> rotate(@PathVariable UUID id, @RequestBody Rotation rotation) {
        var issued = keys.rotate(
                new ApiKeyId(id), Objects.requireNonNullElse(rotation.graceDays, 0), lastDay(rotation.lastDay));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(secret(issued));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a key, at once and for good")
    @ApiResponse(responseCode = "409", description = "There is no such key, or it was revoked before")
    void revoke(@PathVariable UUID id) {
        keys.revoke(new ApiKeyId(id));
    }

    private static LocalDate lastDay(@Nullable LocalDate day) {
        if (day == null) {
            throw new InvalidInput("lastDay", "error.api-key.no-last-day");
        }
        return day;
    }

    private static Set<ApiScope> scopes(@Nullable List<String> words) {
        var scopes = new HashSet<ApiScope>();
        for (var word : Objects.requireNonNullElse(words, List.<String>of())) {
            scopes.add(Arrays.stream(ApiScope.values())
                    .filter(scope -> scope.code().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("scopes", "error.api-key.no-scope")));
        }
        return scopes;
    }

    private Secret secret(IssuedKey issued) {
        return new Secret(resource(issued.key()), issued.secret());
    }

    private KeyResource resource(ApiKey key) {
        return new KeyResource(
                key.id().value(),
                key.client(),
                key.contact(),
                "plz_" + key.publicId(),
                key.scopes().stream().sorted().map(ApiScope::code).toList(),
                key.ratePerMinute(),
                key.state(clock.instant()),
                key.issued(),
                key.expires(),
                key.formerUntil(),
                key.revoked(),
                key.lastUsed());
    }

    /**
     * A key to issue.
     *
     * @param scopes of {@code read}, {@code create}, {@code update}
     * @param lastDay the last day on which it works, in the city's zone
     * @param ratePerMinute how often it may call; absent for as often as everybody
     */
    record Wanted(
            @Nullable String client,
            @Nullable String contact,
            @Nullable List<String> scopes,
            @Nullable LocalDate lastDay,
            @Nullable Integer ratePerMinute) {}

    /**
     * How to replace a key.
     *
     * @param graceDays for how many days the key in use works on; 0 if absent
     * @param lastDay the last day on which the new one works, in the city's zone
     */
    record Rotation(@Nullable Integer graceDays, @Nullable LocalDate lastDay) {}

    /**
     * A key with what opens.
     *
     * @param secret what the program must present; never shown again
     */
    record Secret(KeyResource key, String secret) {

        @Override
        public String toString() {
            return "Secret[" + key.begins + "_…]";
        }
    }

    /**
     * A key, as machines see it.
     *
     * @param begins how the key in use begins
     * @param formerUntil until when the key before the last rotation works
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeyResource(
            UUID id,
            String client,
            String contact,
            String begins,
            List<String> scopes,
            @Nullable Integer ratePerMinute,
            ApiKey.State state,
            Instant issued,
            Instant expires,
            @Nullable Instant formerUntil,
            @Nullable Instant revoked,
            @Nullable LocalDate lastUsed) {}
}
