package city.plaza.cli;

import city.plaza.audit.AuditHead;
import city.plaza.audit.AuditVerdict;
import city.plaza.audit.AuditVerifier;
import city.plaza.cli.platform.CityArgument;
import city.plaza.cli.platform.CommandFailed;
import city.plaza.cli.platform.DurationFormat;
import city.plaza.cli.platform.ExitCode;
import city.plaza.cli.platform.Platform;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantState;
import city.plaza.tenancy.Tenants;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Proves that nobody altered the record of who changed what. */
@Command(
        name = "audit",
        description = "Proves that nobody altered a city's record of who changed what.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class AuditCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // filled by picocli
    AuditCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command is named, expected: audit verify or heads");
    }

    @Command(
            name = "verify",
            description = {
                "Looks a city's whole record over, entry by entry.",
                "Heads that were printed earlier, and kept where nobody at the database reaches them, must still be in"
                        + " it. Ends with 1 if it was altered, cut off or replaced."
            },
            mixinStandardHelpOptions = true)
    int verify(
            @Option(names = "--city", paramLabel = "SLUG", required = true, description = "The city's short name.")
                    String city,
            @Option(
                            names = "--head",
                            paramLabel = "SEQ:HASH",
                            converter = Head.class,
                            description = "A head that was kept; may be given more than once.")
                    @Nullable
                    List<AuditHead> heads) {
        var named = CityArgument.of(spec, city);
        var kept = Optional.ofNullable(heads).orElse(List.of());
        return Platform.with("audit verify", context -> {
            var verdict =
                    named.in(context, () -> context.getBean(AuditVerifier.class).verify(kept));
            return switch (verdict) {
                case AuditVerdict.Sound(long entries, AuditHead head) -> {
                    say(named + " is sound: " + DurationFormat.number(entries) + " entries, head " + head);
                    yield ExitCode.OK;
                }
                case AuditVerdict.Broken(long sequence, AuditVerdict.Fault fault) ->
                    throw new CommandFailed("the record of " + named + " is broken at entry " + sequence + ": "
                            + switch (fault) {
                                case GAP -> "an entry is missing";
                                case ALTERED -> "it is not what was written";
                                case CUT_OFF -> "entries that were there are gone";
                                case REPLACED -> "it is not the one whose head was kept";
                            });
            };
        });
    }

    @Command(
            name = "heads",
            description = {
                "Prints where each city's record ends, a line each: SLUG SEQ:HASH.",
                "Keep the lines where nobody at the database reaches them."
            },
            mixinStandardHelpOptions = true)
    int heads(@Option(names = "--city", paramLabel = "SLUG", description = "One city only.") @Nullable String city) {
        var only = city == null ? null : CityArgument.of(spec, city);
        return Platform.with("audit heads", context -> {
            var cities = only == null
                    ? context.getBean(Tenants.class).all().stream()
                            .filter(each -> each.state() != TenantState.ONBOARDING)
                            .map(City::id)
                            .map(CityArgument::new)
                            .sorted(java.util.Comparator.comparing(CityArgument::toString))
                            .toList()
                    : List.of(only);
            var verifier = context.getBean(AuditVerifier.class);
            cities.forEach(each -> say(each + " " + each.in(context, verifier::head)));
            return ExitCode.OK;
        });
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private static final class Head implements ITypeConverter<AuditHead> {
        @Override
        public AuditHead convert(String text) {
            return AuditHead.parse(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "`" + text + "` is no head, expected a number, a colon and 64 hexadecimal digits"));
        }
    }
}
