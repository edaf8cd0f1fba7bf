package city.plaza.web.api.admin;

import city.plaza.configuration.draft.ConfigurationDraft;
import city.plaza.configuration.publishing.ConfigurationHistory;
import city.plaza.configuration.publishing.ConfigurationPublisher;
import city.plaza.configuration.publishing.ConfigurationVersion;
import city.plaza.shared.InvalidInput;
import city.plaza.web.api.ApiRefusal;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What went live and when, and the way to make the draft live. */
@RestController
@RequestMapping(AdminPublications.BASE)
@Tag(name = "publications")
class AdminPublications {

    static final String BASE = AdminTokens.BASE + "/publications";

    private final ConfigurationDraft draft;
    private final ConfigurationPublisher publisher;
    private final ConfigurationHistory history;

    AdminPublications(ConfigurationDraft draft, ConfigurationPublisher publisher, ConfigurationHistory history) {
        this.draft = draft;
        this.publisher = publisher;
        this.history = history;
    }

    @PostMapping
    @Operation(summary = "Publish the draft as one")
    @ApiResponse(responseCode = "201", description = "Live")
    @ApiResponse(responseCode = "204", description = "Nothing was drafted that is not live")
    @ApiResponse(responseCode = "412", description = "The draft is another by now: by whom, and when")
    @ApiResponse(responseCode = "422", description = "What blocks it, each by its field")
    ResponseEntity<PublicationResource> publish(@RequestBody Wanted wanted) {
        if (wanted.draft == null || wanted.draft.isBlank()) {
            throw new InvalidInput("draft", "error.configuration.no-version");
        }
        return publisher
                .publish(
                        wanted.draft, Optional.ofNullable(wanted.note).orElse(""), Boolean.TRUE.equals(wanted.renewing))
                .map(version -> ResponseEntity.created(URI.create(BASE + "/" + version.number()))
                        .body(PublicationResource.whole(version)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping
    @Operation(summary = "List what was published, the newest first, at most 200")
    List<PublicationResource> all() {
        return history.versions().stream().map(PublicationResource::line).toList();
    }

    @GetMapping("/{number}")
    @Operation(summary = "Show one publication with its changes")
    PublicationResource one(@PathVariable int number) {
        return PublicationResource.whole(find(number));
    }

    @PostMapping("/{number}/restoration")
    @Operation(summary = "Bring the city as it was after a publication into the draft; answers what that changes")
    List<ChangeResource> restore(@PathVariable int number) {
        find(number);
        var then = history.at(number);
        var changes = draft.differences(then);
        draft.take(then, changes);
        return ChangeResource.all(changes);
    }

    private ConfigurationVersion find(int number) {
        return history.find(number)
                .orElseThrow(() -> new ApiRefusal(HttpStatus.NOT_FOUND, "error.configuration.unknown-version", number));
    }

    /**
     * What to publish.
     *
     * @param draft the version of the draft that was looked over
     * @param note why, for those who come later
     * @param renewing whether the due dates of open requests are recalculated by the new targets; otherwise what was promised stays
     */
    record Wanted(
            @Nullable String draft,
            @Nullable String note,
            @Nullable Boolean renewing) {}

    /**
     * A publication, as machines see it.
     *
     * @param count how many changes it made
     * @param changes which; only where one publication was asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PublicationResource(
            int number,
            Instant at,
            String by,
            String note,
            int count,
            @Nullable List<ChangeResource> changes) {

        static PublicationResource line(ConfigurationVersion version) {
            return new PublicationResource(
                    version.number(),
                    version.at(),
                    version.by(),
                    version.note(),
                    version.changes().size(),
                    null);
        }

        static PublicationResource whole(ConfigurationVersion version) {
            return new PublicationResource(
                    version.number(),
                    version.at(),
                    version.by(),
                    version.note(),
                    version.changes().size(),
                    ChangeResource.all(version.changes()));
        }
    }
}
