package city.plaza.web.operator;

import city.plaza.onboarding.OnboardingProgress.State;
import city.plaza.tenancy.TenantState;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.Tone;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;

/** Where something stands, as a word with an icon and a colour. */
final class Sign extends Composite<Span> {

    private Sign(String icon, Tone tone, String key) {
        getContent().addClassNames("plaza-badge", "plaza-badge--" + tone.css());
        getContent().add(new Icon(icon), new Span(getTranslation(key)));
    }

    static Sign of(TenantState state) {
        var key = "operator.state." + state.name();
        return switch (state) {
            case ONBOARDING -> new Sign("wrench", Tone.INFO, key);
            case ACTIVE -> new Sign("check", Tone.OK, key);
            case SUSPENDED -> new Sign("pause", Tone.WARN, key);
        };
    }

    static Sign of(State state) {
        var key = "operator.step-state." + state.name();
        return switch (state) {
            case WAITING -> new Sign("clock", Tone.NEUTRAL, key);
            case RUNNING -> new Sign("reopen", Tone.INFO, key);
            case DONE -> new Sign("check", Tone.OK, key);
            case FAILED -> new Sign("alert", Tone.DANGER, key);
            case INTERRUPTED -> new Sign("pause", Tone.WARN, key);
        };
    }
}
