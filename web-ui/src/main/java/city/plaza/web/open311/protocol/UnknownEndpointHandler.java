package city.plaza.web.open311.protocol;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Answers requests to unknown endpoints in the standard's own error format. */
@RestController
class UnknownEndpointHandler {

    private final RequestMappingHandlerMapping addresses;

    UnknownEndpointHandler(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses) {
        this.addresses = addresses;
    }

    @RequestMapping("/open311/**")
    void nothing(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        var allowed = allowed(request);
        if (!allowed.isEmpty()) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), allowed);
        }
        throw Open311Error.notFound("open311.error.unknown-address");
    }

    /** What may be done at this address; empty where there is nothing. */
    private Set<String> allowed(HttpServletRequest request) {
        var allowed = new TreeSet<String>();
        for (var address : addresses.getHandlerMethods().keySet()) {
            if (isAt(address, request)) {
                address.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .forEach(allowed::add);
            }
        }
        return allowed;
    }

    private static boolean isAt(RequestMappingInfo address, HttpServletRequest request) {
        var paths = address.getPathPatternsCondition();
        return paths != null && paths.getMatchingCondition(request) != null;
    }
}
