package city.plaza.web.routes;

import city.plaza.request.RequestNumber;
import com.vaadin.flow.component.UI;
import java.util.UUID;

/** The way to the department staff's pages. */
public final class StaffRoutes {

    public static final String QUEUE = "staff";
    public static final String REQUEST = "staff/requests/:number";

    private StaffRoutes() {}

    /** The address of the department's queue. */
    public static String queue() {
        return QUEUE;
    }

    /** The address of one request as those see it who work on it. */
    public static String request(RequestNumber number) {
        return "staff/requests/" + number;
    }

    /** A photo of a request, for those who work on it. */
    public static String photo(RequestNumber number, UUID photo) {
        return request(number) + "/photos/" + photo;
    }

    /** Open the department's queue. */
    public static void openQueue(UI ui) {
        ui.navigate(queue());
    }
}
