package city.plaza.web.cityadmin.services;

import city.plaza.catalog.ServiceCode;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.Map;

/** What the addresses of the services' screens say besides which service it is. */
final class ServicesUrlState {

    static final String WORDS = "q";
    static final String TOPIC = "topic";
    static final String COPY_OF = "copy-of";

    private ServicesUrlState() {}

    static QueryParameters finding(String words, String topic) {
        var parameters = new HashMap<String, String>();
        if (!words.isBlank()) {
            parameters.put(WORDS, words);
        }
        if (!topic.isEmpty()) {
            parameters.put(TOPIC, topic);
        }
        return QueryParameters.simple(parameters);
    }

    static QueryParameters copying(ServiceCode code) {
        return QueryParameters.simple(Map.of(COPY_OF, code.value()));
    }
}
