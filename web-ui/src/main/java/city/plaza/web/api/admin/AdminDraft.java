package city.plaza.web.api.admin;

import city.plaza.configuration.Finding;
import city.plaza.configuration.draft.ConfigurationDraft;
import city.plaza.configuration.draft.Draft;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The draft as a whole. */
@RestController
@RequestMapping(AdminTokens.BASE + "/draft")
@Tag(name = "draft")
class AdminDraft {

    private final ConfigurationDraft draft;
    private final MessageSource messages;

    AdminDraft(ConfigurationDraft draft, MessageSource messages) {
        this.draft = draft;
        this.messages = messages;
    }

    @GetMapping
    @Operation(summary = "Show what is drafted, and what keeps it from being published")
    DraftResource current(Locale language) {
        return resource(draft.current(), language);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Drop everything that was changed and not published, whoever changed it")
    void discard() {
        draft.discardAll();
    }

    private DraftResource resource(Draft seen, Locale language) {
        var findings = seen.findings();
        return new DraftResource(
                seen.version(),
                findings.stream().noneMatch(Finding::blocks),
                seen.changes().stream().map(ChangeResource::of).toList(),
                findings.stream().map(finding -> resource(finding, language)).toList());
    }

    private DraftResource.FindingResource resource(Finding finding, Locale language) {
        var key = finding.translationKey();
        return new DraftResource.FindingResource(
                finding.part().code(),
                finding.key(),
                finding.field(),
                finding.blocks(),
                key,
                messages.getMessage(key, finding.arguments().toArray(), language),
                AdminSections.address(finding.part(), finding.key()));
    }
}
