package city.plaza.web.work;

import city.plaza.outbox.DeadLetter;
import city.plaza.outbox.RunningJob;
import city.plaza.tenancy.TenantId;
import java.util.List;
import java.util.Optional;

/** Where a list of background work comes from, and who decides about it. */
public interface BackgroundWorkSource {

    List<RunningJob> jobs();

    List<DeadLetter> deadLetters();

    /** @throws city.plaza.shared.RuleViolation if the reason is none, or somebody else was faster */
    void retry(DeadLetter letter, String reason);

    /** @throws city.plaza.shared.RuleViolation if the reason is none, or somebody else was faster */
    void discard(DeadLetter letter, String reason);

    /** How a city is called in a list of several; empty where there is only one. */
    Optional<String> cityName(TenantId city);
}
