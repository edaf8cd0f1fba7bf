package city.plaza.onboarding;

import city.plaza.privacy.RetentionKind;
import city.plaza.privacy.spi.DataExport;
import city.plaza.privacy.spi.DataSubject;
import city.plaza.privacy.spi.HeldData;
import city.plaza.privacy.spi.PersonalDataHolder;
import city.plaza.tenancy.TenantContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who is to administer a city first: known until the city is open, and forgotten with the last step. */
@Component
class OnboardingPersonalData implements PersonalDataHolder {

    private final OnboardingStore store;
    private final JsonMapper json;

    OnboardingPersonalData(OnboardingStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    @Override
    public String name() {
        return "onboarding";
    }

    @Override
    public List<HeldData> holds() {
        return List.of(HeldData.table("control.onboarding", null, "plan"));
    }

    /** The platform's data is read in transactions of its own. */
    @Override
    public boolean transactional() {
        return false;
    }

    @Override
    public int count(DataSubject person) {
        return plan(person).isPresent() ? 1 : 0;
    }

    @Override
    public void export(DataSubject person, DataExport into) {
        into.add(
                "administrator",
                plan(person).stream()
                        .map(plan -> json.writeValueAsString(
                                Map.of("name", plan.administratorName(), "email", plan.administratorEmail())))
                        .toList());
    }

    /** The last step of the onboarding does it; until then it could not go on. */
    @Override
    public void erase(DataSubject person) {}

    @Override
    public Optional<String> obstacle(DataSubject person) {
        return plan(person).map(plan -> "error.privacy.being-set-up");
    }

    @Override
    public int eraseExpired(RetentionKind kind, Instant before, DataSubject except, int most) {
        return 0;
    }

    private Optional<OnboardingPlan> plan(DataSubject person) {
        return store.unfinished(TenantContext.current())
                .filter(plan ->
                        person.emails().contains(plan.administratorEmail().toLowerCase(Locale.ROOT)));
    }
}
