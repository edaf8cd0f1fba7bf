package city.plaza.web.api.admin;

import city.plaza.audit.AuditEntry;
import city.plaza.audit.AuditHead;
import city.plaza.audit.AuditTrail;
import city.plaza.audit.AuditVerdict;
import city.plaza.audit.AuditVerifier;
import city.plaza.shared.InvalidInput;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what, and whether that record is whole. */
@RestController
@RequestMapping(AdminTokens.BASE + "/audit")
@Tag(name = "audit")
class AdminAudit {

    private static final int PAGE_SIZE = 100;

    private final AuditTrail trail;
    private final AuditVerifier verifier;

    AdminAudit(AuditTrail trail, AuditVerifier verifier) {
        this.trail = trail;
        this.verifier = verifier;
    }

    @GetMapping
    @Operation(summary = "List what was done, the newest first, 100 at a time")
    Page entries(
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable Long before) {
        var entries = trail.entries(object, Optional.ofNullable(before).orElse(Long.MAX_VALUE), PAGE_SIZE);
        return new Page(
                entries, entries.size() < PAGE_SIZE ? null : entries.getLast().sequence());
    }

    @GetMapping("/verification")
    @Operation(summary = "Look the whole record over, also against heads that were kept elsewhere")
    Verification verify(@RequestParam(required = false) @Nullable List<String> head) {
        return switch (verifier.verify(heads(Optional.ofNullable(head).orElse(List.of())))) {
            case AuditVerdict.Sound(long entries, AuditHead end) -> new Verification(true, entries, end, null, null);
            case AuditVerdict.Broken(long sequence, AuditVerdict.Fault fault) ->
                new Verification(false, null, null, sequence, fault);
        };
    }

    private static List<AuditHead> heads(List<String> texts) {
        var heads = new ArrayList<AuditHead>();
        for (int i = 0; i < texts.size(); i++) {
            int at = i;
            heads.add(AuditHead.parse(texts.get(i))
                    .orElseThrow(() -> new InvalidInput("head[" + at + "]", "error.audit.head-form", texts.get(at))));
        }
        return heads;
    }

    /**
     * A hundred entries.
     *
     * @param entries the newest first
     * @param next what to send as {@code before} for those that come before; absent if there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<AuditEntry> entries, @Nullable Long next) {}

    /**
     * What looking it over found.
     *
     * @param entries how many there are, if all are sound
     * @param head where the record ends; kept elsewhere, it proves later that nothing before it changed
     * @param brokenAt the first entry that is not what it was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Verification(
            boolean sound,
            @Nullable Long entries,
            @Nullable AuditHead head,
            @Nullable Long brokenAt,
            AuditVerdict.@Nullable Fault fault) {}
}
