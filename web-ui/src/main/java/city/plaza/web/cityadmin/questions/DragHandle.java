package city.plaza.web.cityadmin.questions;

import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.html.Span;

/** Where something is taken hold of to be dragged; the buttons beside it do the same by keys. */
final class DragHandle extends Span {

    DragHandle() {
        super(new Icon("drag"));
        addClassName("plaza-admin__handle");
    }
}
