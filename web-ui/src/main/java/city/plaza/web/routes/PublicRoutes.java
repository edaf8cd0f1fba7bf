package city.plaza.web.routes;

import city.plaza.catalog.ServiceCode;
import city.plaza.knowledge.ArticleCode;
import city.plaza.request.RequestNumber;
import java.util.UUID;

/** The addresses of the pages anybody can read, and of the ways in to the others. */
public final class PublicRoutes {

    public static final String HOME = "/";
    public static final String SERVICES = "/services";
    public static final String KNOWLEDGE = "/knowledge";
    public static final String TRACK = "/track";
    public static final String ACCESSIBILITY = "/accessibility";
    public static final String PRIVACY = "/privacy";
    public static final String DEVELOPERS = "/developers";
    public static final String SIGN_IN = "/sign-in";
    /** Where people begin who have signed in, whoever they are. */
    public static final String START = "/me";

    public static final String REPORT = "/report";
    public static final String SIMPLE_REPORT = "/report/simple";

    private PublicRoutes() {}

    public static String service(ServiceCode code) {
        return SERVICES + "/" + code.value();
    }

    public static String article(ArticleCode code) {
        return KNOWLEDGE + "/" + code.value();
    }

    /** Where a request is shown as everybody may see it. */
    public static String status(RequestNumber number) {
        return "/requests/" + number.value();
    }

    /** Where a request is shown as its reporter may see it, to whoever holds the secret. */
    public static String status(RequestNumber number, String secret) {
        return status(number) + "/" + secret;
    }

    /** A photo of a request, for whoever holds the secret. */
    public static String photo(RequestNumber number, String secret, UUID photo) {
        return status(number, secret) + "/photos/" + photo;
    }

    /** The form for one kind of report. */
    public static String report(ServiceCode code) {
        return REPORT + "?service=" + code.value();
    }
}
