package city.plaza.web.api.operator;

import city.plaza.onboarding.Cities;
import city.plaza.onboarding.CityOperations;
import city.plaza.onboarding.Onboarding;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.TenantId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cities, for operators' machines. */
@RestController
@RequestMapping(OperatorTokens.BASE + "/cities")
@Tag(name = "cities")
class OperatorCities {

    private final Cities cities;
    private final Onboarding onboarding;
    private final CityOperations operations;
    private final CityUrls urls;

    OperatorCities(Cities cities, Onboarding onboarding, CityOperations operations, CityUrls urls) {
        this.cities = cities;
        this.onboarding = onboarding;
        this.operations = operations;
        this.urls = urls;
    }

    @GetMapping
    @Operation(summary = "List every city")
    List<CityResource> all() {
        return cities.all().stream()
                .map(city -> CityResource.of(
                        city, urls.home(city.city()), cities.isCurrent(city), cities.figures(city), Optional.empty()))
                .toList();
    }

    @GetMapping("/{slug}")
    @Operation(summary = "Show one city, with the steps of its making")
    CityResource one(@PathVariable String slug) {
        return resource(id(slug));
    }

    @PostMapping
    @Operation(summary = "Begin to make a city; ask for it again to see how it goes")
    @ApiResponse(responseCode = "202", description = "Registered and being made")
    @ApiResponse(responseCode = "422", description = "Fields that cannot be so, each by its name")
    ResponseEntity<CityResource> make(@RequestBody CityRequest wanted) {
        var city = onboarding.start(wanted.command());
        onboarding.resume(city);
        return ResponseEntity.accepted().location(location(city)).body(resource(city));
    }

    @PostMapping("/{slug}/onboarding")
    @Operation(summary = "Go on making a city from the step where it stopped")
    @ApiResponse(responseCode = "202", description = "Going on")
    @ApiResponse(responseCode = "409", description = "Somebody is at it already")
    ResponseEntity<CityResource> resume(@PathVariable String slug) {
        var city = id(slug);
        onboarding.resume(city);
        return ResponseEntity.accepted().location(location(city)).body(resource(city));
    }

    @PostMapping("/{slug}/suspension")
    @Operation(summary = "Close the doors of a city; nothing is lost")
    CityResource suspend(@PathVariable String slug) {
        return resource(operations.suspend(id(slug)).id());
    }

    @DeleteMapping("/{slug}/suspension")
    @Operation(summary = "Open the doors of a closed city")
    CityResource reopen(@PathVariable String slug) {
        return resource(operations.reopen(id(slug)).id());
    }

    @PatchMapping("/{slug}")
    @Operation(summary = "Rename a city")
    Changed rename(@PathVariable String slug, @RequestBody Rename wanted) {
        return changed(
                operations.rename(id(slug), Optional.ofNullable(wanted.name()).orElse("")));
    }

    @PostMapping("/{slug}/hosts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Let another host name lead to a city; one that does already is no problem")
    Changed addHost(@PathVariable String slug, @RequestBody Host wanted) {
        return changed(
                operations.addHost(id(slug), Optional.ofNullable(wanted.host()).orElse("")));
    }

    @PostMapping("/{slug}/sign-in")
    @Operation(summary = "Bring a city's realm up to its name and hosts, after Keycloak was away")
    Changed updateSignIn(@PathVariable String slug) {
        return changed(operations.updateSignIn(id(slug)));
    }

    private Changed changed(CityOperations.Changed result) {
        return new Changed(resource(result.city().id()), result.signsIn());
    }

    private CityResource resource(TenantId id) {
        var city = cities.find(id).orElseThrow(() -> unknown(id.value()));
        return CityResource.of(
                city, urls.home(city.city()), cities.isCurrent(city), cities.figures(city), onboarding.progress(id));
    }

    private URI location(TenantId city) {
        return urls.origin(urls.consoleHost()).resolve(OperatorTokens.BASE + "/cities/" + city);
    }

    private static TenantId id(String slug) {
        if (!TenantId.isValid(slug)) {
            throw unknown(slug);
        }
        return new TenantId(slug);
    }

    private static InvalidInput unknown(String slug) {
        return new InvalidInput("slug", "error.city.unknown", slug);
    }

    record Rename(@Nullable String name) {}

    record Host(@Nullable String host) {}

    /** @param signsIn whether Keycloak knows of the change; if not, ask for {@code sign-in} later */
    record Changed(CityResource city, boolean signsIn) {}
}
