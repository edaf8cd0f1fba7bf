package city.plaza.web.operator;

import city.plaza.onboarding.OnboardingProgress.State;
import city.plaza.tenancy.TenantState;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.Tone;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;

/** A city's or step's state as a badge. */
final class StateBadge extends Composite<Span> {

    private StateBadge(String icon, Tone tone, String key) {
        getContent().addClassNames("plaza-badge", "plaza-badge--" + tone.css());
        getContent().add(new Icon(icon), new Span(getTranslation(key)));
    }

    static StateBadge of(TenantState state) {
        var key = "operator.state." + state.name();
        return switch (state) {
            case ONBOARDING -> new StateBadge("wrench", Tone.INFO, key);
            case ACTIVE -> new StateBadge("check", Tone.OK, key);
            case SUSPENDED -> new StateBadge("pause", Tone.WARN, key);
        };
    }

    static StateBadge of(State state) {
        var key = "operator.step-state." + state.name();
        return switch (state) {
            case WAITING -> new StateBadge("clock", Tone.NEUTRAL, key);
            case RUNNING -> new StateBadge("reopen", Tone.INFO, key);
            case DONE -> new StateBadge("check", Tone.OK, key);
            case FAILED -> new StateBadge("alert", Tone.DANGER, key);
            case INTERRUPTED -> new StateBadge("pause", Tone.WARN, key);
        };
    }
}
