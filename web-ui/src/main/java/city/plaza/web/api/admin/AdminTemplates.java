package city.plaza.web.api.admin;

import city.plaza.citytemplate.CityTemplate;
import city.plaza.citytemplate.CityTemplates;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.draft.ConfigurationDraft;
import city.plaza.shared.InvalidInput;
import city.plaza.web.api.ApiRefusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ready-made cities to compare with, and to take from. */
@RestController
@RequestMapping(AdminTokens.BASE + "/templates")
@Tag(name = "templates")
class AdminTemplates {

    private final CityTemplates templates;
    private final ConfigurationDraft draft;

    AdminTemplates(CityTemplates templates, ConfigurationDraft draft) {
        this.templates = templates;
        this.draft = draft;
    }

    @GetMapping
    @Operation(summary = "List the templates, the smallest first")
    List<TemplateResource> all() {
        return templates.all().stream().map(TemplateResource::of).toList();
    }

    @GetMapping("/{code}/differences")
    @Operation(summary = "Show what would change for the draft to become a template, in the city's languages")
    List<ChangeResource> differences(@PathVariable String code) {
        return ChangeResource.all(draft.differences(template(code)));
    }

    @PostMapping("/{code}/taking")
    @Operation(summary = "Bring chosen differences into the draft; answers those that are left")
    @ApiResponse(responseCode = "422", description = "Nothing is chosen, or something that is no difference")
    List<ChangeResource> take(@PathVariable String code, @RequestBody Wanted wanted) {
        var template = template(code);
        if (wanted.changes == null || wanted.changes.isEmpty()) {
            throw new InvalidInput("changes", "error.configuration.nothing-chosen");
        }
        draft.take(template, ChangeSelection.of(draft.differences(template), wanted.changes, "changes"));
        return differences(code);
    }

    private CityConfiguration template(String code) {
        if (templates.find(code).isEmpty()) {
            throw new ApiRefusal(HttpStatus.NOT_FOUND, "error.city.template-unknown", code);
        }
        return templates.load(code).inLanguages(draft.current().next().languages());
    }

    /** @param changes the names of those to take, such as {@code services/pothole} */
    record Wanted(@Nullable List<String> changes) {}

    /** A template, as machines see it. */
    record TemplateResource(
            String code,
            Map<String, String> name,
            Map<String, String> summary,
            List<String> languages,
            String country,
            String zone,
            int services,
            int departments) {

        static TemplateResource of(CityTemplate template) {
            return new TemplateResource(
                    template.code(),
                    template.name().texts(),
                    template.summary().texts(),
                    template.languages().stream().map(Locale::toLanguageTag).toList(),
                    template.country(),
                    template.zone().getId(),
                    template.services(),
                    template.departments());
        }
    }
}
