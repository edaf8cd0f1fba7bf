package city.plaza.web.kit;

import city.plaza.catalog.ServiceType;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** A service type as residents choose it: icon, name and summary. */
public final class ServiceOffer {

    private ServiceOffer() {}

    /** What stands in the row, which has the class {@code plaza-offer}. */
    public static List<Component> parts(ServiceType service, Locale reader, Locale main) {
        var name = new LocalizedSpan(service.name(), reader, main);
        name.addClassName("plaza-offer__name");
        var line = new LocalizedSpan(service.presentation().description(), reader, main);
        line.addClassNames("plaza-muted", "plaza-small");
        var words = new Span(name, line);
        words.addClassName("plaza-offer__words");
        return List.of(new Icon(service.presentation().icon()), words, Icon.along("next"));
    }
}
