package city.plaza.web.api.admin;

import city.plaza.configuration.ConfigurationSection;
import city.plaza.web.api.OpenApiAddresses;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the administrators' interface. */
@Configuration(proxyBeanMethods = false)
class AdminOpenApi {

    private static final String JSON = "application/json";

    @Bean
    GroupedOpenApi adminInterface() {
        var described = OpenApiAddresses.describe(
                "admin",
                new Info()
                        .title("Plaza, administrators' interface")
                        .version("1")
                        .description("Configures the city at whose host it is called: everything is drafted, looked"
                                + " over and published as one. Problems come as RFC 9457."),
                "An access token of the city's own realm");
        described.addAllOpenApiCustomizer(List.of(AdminOpenApi::bodies));
        return described;
    }

    /** Bodies that are read as they are sent, which no signature shows. */
    private static void bodies(OpenAPI api) {
        put(api, AdminSections.BASE + AdminSections.THING, body(JSON, anyThing(api)));
        put(api, AdminSections.BASE + "/{part}/order", body(JSON, new ArraySchema().items(new StringSchema())));
        at(api, AdminTokens.BASE + "/archive")
                .getPost()
                .setRequestBody(body(AdminArchive.ZIP, new StringSchema().format("binary")));
    }

    private static void put(OpenAPI api, String path, RequestBody body) {
        at(api, path).getPut().setRequestBody(body);
    }

    private static PathItem at(OpenAPI api, String path) {
        return Objects.requireNonNull(api.getPaths().get(path), path);
    }

    private static Schema<?> anyThing(OpenAPI api) {
        var things = new ArrayList<Schema>();
        for (var section : ConfigurationSection.all()) {
            var resolved = ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(section.type()));
            resolved.referencedSchemas.forEach(api.getComponents()::addSchemas);
            things.add(new Schema<>().$ref("#/components/schemas/" + resolved.schema.getName()));
        }
        return new Schema<>().oneOf(things);
    }

    private static RequestBody body(String type, Schema<?> schema) {
        return new RequestBody()
                .required(true)
                .content(new Content().addMediaType(type, new MediaType().schema(schema)));
    }
}
