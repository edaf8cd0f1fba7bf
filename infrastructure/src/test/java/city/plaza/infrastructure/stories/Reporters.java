package city.plaza.infrastructure.stories;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.Place;
import city.plaza.request.OpenedRequest;
import city.plaza.request.report.Channel;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** People who report whatever happens, each with a key and an address of their own, and try again if nobody answers. */
final class Reporters {

    private final ReportIntake intake;

    Reporters(ReportIntake intake) {
        this.intake = intake;
    }

    static String address(String key) {
        return key + "@example.org";
    }

    /** Try once; empty if there was no answer. */
    Optional<OpenedRequest> attempt(City city, String key) {
        try {
            return Optional.of(submit(city, key));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Try until there is an answer. */
    OpenedRequest insist(City city, String key) {
        while (true) {
            var opened = attempt(city, key);
            if (opened.isPresent()) {
                return opened.get();
            }
        }
    }

    private OpenedRequest submit(City city, String key) {
        var result = TenantContext.callAs(
                city.id(),
                () -> CurrentActor.callAs(
                        new Actor.Anonymous(),
                        () -> intake.submit(new SubmitReport(
                                new ServiceCode("pothole"),
                                "Reported as " + key,
                                Locale.ENGLISH,
                                new Place("12 Oak St", null),
                                Channel.WEB,
                                new SubmitReport.Reporter(null, address(key), null),
                                List.of(),
                                key))));
        return switch (result) {
            case IntakeResult.Accepted accepted -> accepted.request();
            case IntakeResult.Refused refused -> throw new AssertionError("Refused: " + refused);
            case IntakeResult.KeyReused reused -> throw new AssertionError("Key reused: " + key);
        };
    }
}
