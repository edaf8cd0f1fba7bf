package city.plaza.web.cityadmin.apikeys;

import city.plaza.apikey.ApiKey;
import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;

/** Whether a key works, has ended or was taken back. */
final class KeyState extends Composite<Span> {

    KeyState(ApiKey.State state) {
        switch (state) {
            case ACTIVE -> badge("check", state, "ok");
            case EXPIRED -> badge("clock", state, "neutral");
            case REVOKED -> badge("minus", state, "neutral");
        }
    }

    private void badge(String icon, ApiKey.State state, String tone) {
        getContent().addClassNames("plaza-badge", "plaza-badge--" + tone);
        getContent().add(new Icon(icon), new Span(getTranslation("admin.apikeys.state." + state.name())));
    }
}
