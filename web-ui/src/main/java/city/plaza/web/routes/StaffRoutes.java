package city.plaza.web.routes;

import city.plaza.request.RequestNumber;
import com.vaadin.flow.component.UI;

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

    /** Open the department's queue. */
    public static void openQueue(UI ui) {
        ui.navigate(queue());
    }
}
