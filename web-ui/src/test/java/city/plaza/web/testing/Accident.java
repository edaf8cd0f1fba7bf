package city.plaza.web.testing;

import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Fails as nobody foresaw, where programs call and on pages of one's own. No stereotype, so that nobody's component scan
 * picks it up.
 */
public class Accident {

    /** What nobody outside may read. */
    public static final String REASON = "Cannot reach jdbc:postgresql://inside/plaza";

    /** Where a page of somebody's own fails instead of opening. */
    public static final String SECRET = "accidentaccidentaccide";

    @Bean
    static RouterFunction<ServerResponse> accidentRoutes() {
        return RouterFunctions.route()
                .GET("/open311/v2/accident.*", request -> {
                    throw new IllegalStateException(REASON);
                })
                .GET("/requests/{number}/letters/" + SECRET, request -> {
                    throw new IllegalStateException(REASON);
                })
                .GET("/requests/{number}/" + SECRET, request -> {
                    throw new IllegalStateException(REASON);
                })
                .build();
    }
}
