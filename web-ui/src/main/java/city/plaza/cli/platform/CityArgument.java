package city.plaza.cli.platform;

import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.Tenants;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A city as whoever typed a command calls it; that there is one shows later. */
public record CityArgument(TenantId id) {

    public static CityArgument of(CommandSpec spec, String slug) {
        if (!TenantId.isValid(slug)) {
            throw new ParameterException(spec.commandLine(), "--city is `" + slug + "`, which no city can be called");
        }
        return new CityArgument(new TenantId(slug));
    }

    /** Do something in the city, if there is one. */
    public <T> T in(ApplicationContext context, Supplier<T> work) {
        var tenants = context.getBean(Tenants.class);
        if (tenants.find(id).isEmpty()) {
            throw new CommandFailed("there is no city `" + id + "`; there are: "
                    + tenants.all().stream()
                            .map(each -> each.id().value())
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return TenantContext.<T, RuntimeException>callAs(id, work::get);
    }

    @Override
    public String toString() {
        return id.value();
    }
}
