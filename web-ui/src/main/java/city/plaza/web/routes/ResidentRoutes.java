package city.plaza.web.routes;

/** The addresses of the residents' screens. */
public final class ResidentRoutes {

    public static final String REPORT = "report";
    public static final String MY_REPORTS = "my-reports";

    private ResidentRoutes() {}
}
