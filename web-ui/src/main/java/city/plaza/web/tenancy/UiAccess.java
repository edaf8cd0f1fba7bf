package city.plaza.web.tenancy;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.Optional;

/**
 * The way back to a screen from a background thread, for the same city and the same person; the only place where both
 * are bound again for {@code UI.access}.
 */
public final class UiAccess {

    private final UI ui;
    private final Optional<TenantId> tenant;
    private final Actor actor;

    private UiAccess(UI ui, Optional<TenantId> tenant, Actor actor) {
        this.ui = ui;
        this.tenant = tenant;
        this.actor = actor;
    }

    /** Remember who looks at this screen and where; called while the screen is being built or used. */
    public static UiAccess of(UI ui) {
        var tenant = TenantContext.scope()
                .flatMap(scope ->
                        scope instanceof TenantContext.OfCity(TenantId id) ? Optional.of(id) : Optional.empty());
        return new UiAccess(ui, tenant, CurrentActor.get());
    }

    /**
     * Change the screen; a screen that was closed meanwhile is left alone.
     *
     * <p>Whatever the parts of the screen still have to read for it, such as the rows of a grid, they read here: what is
     * sent to the browser is put together later, when nobody is bound any more.
     */
    public void change(Command command) {
        if (ui.isAttached()) {
            ui.access(() -> run(() -> {
                command.execute();
                ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
            }));
        }
    }

    /** Do something for this person and city in the present thread, such as reading what a screen will show. */
    public void run(Runnable action) {
        Runnable asActor = () -> CurrentActor.runAs(actor, action);
        tenant.ifPresentOrElse(city -> TenantContext.runAs(city, asActor), asActor);
    }
}
