package city.plaza.web.layout;

import com.vaadin.flow.router.QueryParameters;

/** A screen that has come further than its address says. */
public interface RestorableScreen {

    /** What an address must say beside the present one to show this screen again as it stands. */
    QueryParameters currentState();
}
