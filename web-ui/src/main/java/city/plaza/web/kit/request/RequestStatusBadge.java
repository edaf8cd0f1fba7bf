package city.plaza.web.kit.request;

import city.plaza.request.Outcome;
import city.plaza.request.RequestStatus;
import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A request's status as a badge. */
public final class RequestStatusBadge extends Composite<Span> implements HasStyle {

    public RequestStatusBadge(RequestStatus status, @Nullable Outcome outcome) {
        var sign = StatusStyle.of(status, outcome);
        getContent().addClassNames("plaza-badge", "plaza-badge--" + sign.tone().css());
        getContent().add(new Icon(sign.icon()), new Span(getTranslation(sign.key())));
    }

    public RequestStatusBadge(RequestStatus status) {
        this(status, null);
    }

    /** The size that goes beside a heading. */
    public RequestStatusBadge large() {
        getContent().addClassName("plaza-badge--large");
        return this;
    }
}
