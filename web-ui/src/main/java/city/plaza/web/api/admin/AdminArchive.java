package city.plaza.web.api.admin;

import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.draft.CityArchives;
import city.plaza.tenancy.TenantContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole city as one file. */
@RestController
@RequestMapping(AdminTokens.BASE + "/archive")
@Tag(name = "archive")
class AdminArchive {

    static final String ZIP = "application/zip";

    private final CityArchives archives;

    AdminArchive(CityArchives archives) {
        this.archives = archives;
    }

    @GetMapping(produces = ZIP)
    @Operation(summary = "Take the live city out; the same city gives the same bytes")
    ResponseEntity<byte[]> export() {
        var archive = archives.export();
        var file = ContentDisposition.attachment()
                .filename(TenantContext.current() + ".plaza.zip")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                // Tells one archive from another; nobody's secret hangs on it.
                .eTag(DigestUtils.md5DigestAsHex(archive))
                .body(archive);
    }

    @PostMapping(consumes = {ZIP, "application/octet-stream"})
    @Operation(summary = "Compare an archive with the draft, and bring in what is chosen")
    @ApiResponse(responseCode = "200", description = "What it changes")
    @ApiResponse(responseCode = "400", description = "The archive cannot be read: in which file, line and key")
    Preview importArchive(
            @RequestParam(defaultValue = "false") boolean take,
            @RequestParam(required = false) @Nullable List<String> change,
            HttpServletRequest request)
            throws IOException {
        var archived = CityConfiguration.ofArchive(LimitedBody.archive(request));
        var changes = archives.preview(archived);
        if (take) {
            archives.take(archived, change == null ? changes : ChangeSelection.of(changes, change, "change"));
        }
        return new Preview(
                take, ChangeResource.all(changes), archived.gazetteer().size());
    }

    /**
     * What is in an archive.
     *
     * @param taken whether it was brought in
     * @param changes how the draft differed from it
     * @param places how many entries of the gazetteer it has
     */
    record Preview(boolean taken, List<ChangeResource> changes, int places) {}
}
