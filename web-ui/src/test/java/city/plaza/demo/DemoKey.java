package city.plaza.demo;

import city.plaza.apikey.ApiKeys;
import city.plaza.apikey.ApiScope;
import city.plaza.apikey.IssueKey;
import city.plaza.infrastructure.local.LocalFailure;
import city.plaza.tenancy.TenantContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** The key with which programs try the first city of the demo, kept in a file beside its data. */
final class DemoKey {

    private static final String FILE = "api-key";

    private DemoKey() {}

    /** Make it, unless it is there from an earlier start. */
    static Path keep(ApplicationContext plaza, Path folder) {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            var city = DemoCities.ALL.getFirst();
            var clock = plaza.getBean(Clock.class);
            var issued = TenantContext.callAs(
                    city.id(),
                    () -> plaza.getBean(ApiKeys.class)
                            .issue(new IssueKey(
                                    "Demo",
                                    DemoPeople.address("admin", city.slug()),
                                    Set.of(ApiScope.values()),
                                    LocalDate.now(clock).plusYears(1),
                                    null)));
            try {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, issued.secret());
            } catch (IOException e) {
                throw new LocalFailure("Cannot write " + file + ": " + e.getMessage(), e);
            }
        }
        return file;
    }
}
