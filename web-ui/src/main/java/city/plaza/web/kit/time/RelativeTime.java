package city.plaza.web.kit.time;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/** A time as people say it; the exact one shows on hover and on focus. */
@Tag("time")
public final class RelativeTime extends Component {

    public RelativeTime(Instant instant, HumanizedTime time) {
        this(time.format(instant));
    }

    public RelativeTime(HumanizedTime.Spoken spoken) {
        getElement()
                .setText(spoken.spoken())
                .setAttribute("class", "plaza-time")
                .setAttribute("datetime", spoken.machine())
                .setAttribute("data-exact", spoken.exact())
                .setAttribute("tabindex", "0");
    }
}
