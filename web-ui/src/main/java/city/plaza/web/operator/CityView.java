package city.plaza.web.operator;

import city.plaza.identity.Role;
import city.plaza.onboarding.Cities;
import city.plaza.onboarding.CityOperations;
import city.plaza.onboarding.Onboarding;
import city.plaza.onboarding.OnboardingInProgress;
import city.plaza.onboarding.OnboardingProgress;
import city.plaza.registry.RegisteredCity;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.TenantId;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.routes.OperatorRoutes;
import city.plaza.web.tenancy.UiAccess;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One city: how its making goes, what it is to the platform, and what can be done about it. */
@Route(value = OperatorRoutes.CITY, layout = ConsoleLayout.class)
@RolesAllowed(Role.Names.OPERATOR)
final class CityView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /** Another node's progress is not pushed here, so it is asked for. */
    private static final int POLL_INTERVAL_MILLIS = 2000;

    private final transient Cities cities;
    private final transient Onboarding onboarding;
    private final transient CityOperations operations;
    private final transient CityUrls urls;
    private final Div head = new Div();
    private final Section making = new Section();
    private final Div about = new Div();
    private final OnboardingChecklist onboardingChecklist = new OnboardingChecklist(this::resumeOnboarding);
    private transient @Nullable TenantId slug;
    private transient @Nullable Runnable watching;
    private transient @Nullable Registration asking;
    private String name = "";

    CityView(Cities cities, Onboarding onboarding, CityOperations operations, CityUrls urls) {
        this.cities = cities;
        this.onboarding = onboarding;
        this.operations = operations;
        this.urls = urls;
        var back = OperatorRoutes.toCities(getTranslation("operator.back"));
        back.addClassName("plaza-back");
        back.addComponentAsFirst(Icon.along("back"));
        making.addClassName("plaza-operator__section");
        making.add(SectionHeader.ofSection(getTranslation("operator.city.checklist")), onboardingChecklist);
        getContent().addClassNames("plaza-operator", "plaza-operator--text");
        getContent().add(back, head, making, about);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var asked = entering.getRouteParameters().get(OperatorRoutes.SLUG).filter(TenantId::isValid);
        var known = asked.map(TenantId::new).flatMap(cities::find);
        if (known.isEmpty()) {
            entering.rerouteToError(NotFoundException.class);
            return;
        }
        slug = known.get().city().id();
        name = known.get().city().name();
        stopWatching();
        if (!refresh()) {
            watch(entering.getUI(), known.get().city().id());
        }
    }

    /** Shows what is; true once there is nothing left to wait for. */
    private boolean refresh() {
        var id = slug;
        if (id == null) {
            return true;
        }
        var progress = onboarding.progress(id);
        cities.find(id).ifPresent(this::show);
        making.setVisible(progress.isPresent());
        progress.ifPresent(onboardingChecklist::show);
        return progress.map(OnboardingProgress::finished).orElse(true);
    }

    private void show(RegisteredCity registered) {
        name = registered.city().name();
        head.removeAll();
        var title = SectionHeader.ofView(name, StateBadge.of(registered.city().state()));
        head.add(title);
        about.removeAll();
        about.add(new CityDetails(registered, cities, urls), new CityActions(registered, operations, this::refresh));
    }

    private void watch(UI ui, TenantId city) {
        var access = UiAccess.of(ui);
        watching = onboarding.watch(city, () -> access.change(this::refreshWhileWatched));
        ui.setPollInterval(POLL_INTERVAL_MILLIS);
        asking = ui.addPollListener(event -> refreshWhileWatched());
    }

    private void refreshWhileWatched() {
        if (watching != null && refresh()) {
            stopWatching();
        }
    }

    private void stopWatching() {
        Optional.ofNullable(watching).ifPresent(Runnable::run);
        Optional.ofNullable(asking).ifPresent(Registration::remove);
        watching = null;
        asking = null;
        getUI().ifPresent(ui -> ui.setPollInterval(-1));
    }

    private void resumeOnboarding() {
        var id = slug;
        if (id != null) {
            try {
                onboarding.resume(id);
            } catch (OnboardingInProgress already) {
                // Somebody was faster; what they do shows here too.
            }
            refresh();
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stopWatching();
    }

    @Override
    public String getPageTitle() {
        return name + " · " + getTranslation("operator.console");
    }
}
