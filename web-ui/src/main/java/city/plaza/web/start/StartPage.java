package city.plaza.web.start;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.web.routes.OperatorRoutes;
import city.plaza.web.routes.PublicRoutes;
import city.plaza.web.routes.ResidentRoutes;
import city.plaza.web.routes.StaffRoutes;
import city.plaza.web.security.ReturnUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads everybody who has signed in to where their work is; residents back to what they read. */
@Controller
class StartPage {

    @GetMapping(PublicRoutes.START)
    ResponseEntity<Void> start(HttpServletRequest request) {
        var page = of(CurrentActor.get(), ReturnUrl.take(request));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(page))
                .build();
    }

    private static String of(Actor actor, Optional<String> wayBack) {
        return switch (actor) {
            case Actor.Operator operator -> OperatorRoutes.cities();
            case Actor.Person person ->
                worksOnRequests(person) ? "/" + StaffRoutes.queue() : wayBack.orElse("/" + ResidentRoutes.MY_REPORTS);
            case Actor.Anonymous anonymous -> PublicRoutes.HOME;
            case Actor.Plaza plaza -> PublicRoutes.HOME;
        };
    }

    private static boolean worksOnRequests(Actor.Person person) {
        return Stream.of(Role.AGENT, Role.STAFF, Role.LEAD, Role.CITY_ADMIN).anyMatch(person.roles()::contains);
    }
}
