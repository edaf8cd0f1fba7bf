package city.plaza.web.pages;

import city.plaza.tenancy.TenantContext.NoTenantBound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers at the operators' console, which is no city, that a city's pages are not there. */
@ControllerAdvice
class CitylessPages {

    @ExceptionHandler(NoTenantBound.class)
    void notHere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
