package city.plaza.web.cityadmin.privacy;

import city.plaza.identity.Role;
import city.plaza.privacy.ErasureCertificate;
import city.plaza.privacy.PersonalData;
import city.plaza.tenancy.Tenants;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.RecordedName;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of one erasure: counts, time, who and why; to be printed or taken along. It names nobody who was erased. */
@Route(value = AdminRoutes.PERSONAL_DATA + "/:" + AdminRoutes.KEY, layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class CertificateView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int POLL_INTERVAL_MILLIS = 1_000;

    private final transient PersonalData data;
    private final transient Tenants tenants;
    private final transient DateTimeFormatter time;
    private final Div certificate = new Div();
    private final Span state = new Span();
    private transient @Nullable ErasureCertificate shown;
    private @Nullable Registration asking;

    CertificateView(PersonalData data, Tenants tenants) {
        this.data = data;
        this.tenants = tenants;
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.LONG)
                .withLocale(getLocale())
                .withZone(tenants.current().zone());
        var back = new Anchor(AdminRoutes.PERSONAL_DATA, getTranslation("admin.privacy.title"));
        back.addClassName("plaza-back");
        back.addComponentAsFirst(Icon.along("back"));
        state.addClassName("plaza-hidden");
        state.getElement().setAttribute("role", "status");
        getContent().addClassNames("plaza-admin", "plaza-admin--text");
        getContent()
                .add(back, SectionHeader.ofView(getTranslation("admin.privacy.certificate.title")), state, certificate);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var found = entering.getRouteParameters()
                .get(AdminRoutes.KEY)
                .flatMap(CertificateView::id)
                .flatMap(data::erasure);
        if (found.isEmpty()) {
            entering.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Only what differs is drawn, and only a change of the state is read out. */
    private void show(ErasureCertificate erasure) {
        if (erasure.equals(shown)) {
            return;
        }
        shown = erasure;
        state.setText(getTranslation("admin.privacy.erasure.state." + erasure.state()));
        certificate.removeAll();
        var facts = facts(erasure);
        var list = new DescriptionList();
        facts.forEach(
                (name, value) -> list.add(new DescriptionList.Term(name), new DescriptionList.Description(value)));
        certificate.add(list);
        if (isRunning()) {
            certificate.add(new Paragraph(getTranslation("admin.privacy.certificate.running")));
            return;
        }
        var print = new Button(
                getTranslation("admin.privacy.certificate.print"),
                new Icon("print"),
                event -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        var actions = new Div(print, download(erasure, facts));
        actions.addClassName("plaza-admin__actions");
        certificate.add(new Paragraph(getTranslation("admin.privacy.certificate.kept")), actions);
    }

    /** What is going on is looked at again until it is over. */
    @Override
    protected void onAttach(AttachEvent event) {
        if (isRunning()) {
            var ui = event.getUI();
            ui.setPollInterval(POLL_INTERVAL_MILLIS);
            asking = ui.addPollListener(poll -> refresh());
        }
    }

    private void refresh() {
        Optional.ofNullable(shown)
                .map(ErasureCertificate::id)
                .flatMap(data::erasure)
                .ifPresent(this::show);
        if (!isRunning()) {
            stopAsking();
        }
    }

    private boolean isRunning() {
        return shown != null && shown.state() == ErasureCertificate.State.RUNNING;
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopAsking();
    }

    private void stopAsking() {
        if (asking != null) {
            asking.remove();
            asking = null;
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
    }

    private Map<String, String> facts(ErasureCertificate erasure) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                getTranslation("admin.privacy.certificate.city"),
                tenants.current().name());
        facts.put(
                getTranslation("admin.privacy.certificate.number"), erasure.id().toString());
        facts.put(
                getTranslation("admin.privacy.certificate.state"),
                getTranslation("admin.privacy.erasure.state." + erasure.state()));
        facts.put(getTranslation("admin.privacy.certificate.requested"), time.format(erasure.requestedAt()));
        facts.put(getTranslation("admin.privacy.certificate.finished"), moment(erasure.finishedAt()));
        facts.put(
                getTranslation("admin.privacy.certificate.by"),
                RecordedName.text(erasure.requestedBy(), this::getTranslation));
        if (!erasure.reason().isEmpty()) {
            facts.put(getTranslation("admin.privacy.reason"), erasure.reason());
        }
        new TreeMap<>(erasure.records()).forEach((holder, records) -> {
            if (records > 0) {
                facts.put(getTranslation("admin.privacy.holder." + holder), records.toString());
            }
        });
        return facts;
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "–" : time.format(at);
    }

    private Anchor download(ErasureCertificate erasure, Map<String, String> facts) {
        var text = facts.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("\n", getPageTitle() + "\n\n", "\n"));
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(bytes),
                        "erasure-" + erasure.id() + ".txt",
                        "text/plain;charset=utf-8",
                        bytes.length)),
                getTranslation("admin.privacy.certificate.download"));
        link.addClassName("plaza-button");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.privacy.certificate.title");
    }
}
