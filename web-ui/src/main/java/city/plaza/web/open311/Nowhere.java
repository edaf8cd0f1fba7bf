package city.plaza.web.open311;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers whatever is no address of the interface, in its own form. */
@RestController
class Nowhere {

    @RequestMapping("/open311/**")
    void nothing() {
        throw Open311Error.notFound("open311.error.unknown-address");
    }
}
