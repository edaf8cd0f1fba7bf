package city.plaza.web.testing;

import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Fails as nobody foresaw, where programs call. No stereotype, so that nobody's component scan picks it up. */
public class Accident {

    /** What nobody outside may read. */
    public static final String REASON = "Cannot reach jdbc:postgresql://inside/plaza";

    @Bean
    static RouterFunction<ServerResponse> accidentRoutes() {
        return RouterFunctions.route()
                .GET("/open311/v2/accident.*", request -> {
                    throw new IllegalStateException(REASON);
                })
                .build();
    }
}
