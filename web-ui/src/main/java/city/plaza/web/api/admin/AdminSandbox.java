package city.plaza.web.api.admin;

import city.plaza.apikey.Sandbox;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the city is one to try things out in. */
@RestController
@RequestMapping(AdminTokens.BASE + "/sandbox")
@Tag(name = "api-keys")
class AdminSandbox {

    private final Sandbox sandbox;

    AdminSandbox(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @GetMapping
    @Operation(summary = "Say whether the city is a sandbox")
    State state() {
        return new State(sandbox.isOn());
    }

    @PutMapping
    @Operation(summary = "Make the city a sandbox, or an earnest one, at once")
    State turn(@RequestBody State wanted) {
        sandbox.turn(wanted.sandbox);
        return state();
    }

    /** @param sandbox whether discovery calls the city's endpoints test */
    record State(boolean sandbox) {}
}
