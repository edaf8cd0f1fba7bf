package city.plaza.web.cityadmin.apikeys;

import city.plaza.apikey.ApiKey;
import city.plaza.apikey.ApiKeys;
import city.plaza.apikey.ApiRates;
import city.plaza.apikey.Sandbox;
import city.plaza.identity.Role;
import city.plaza.shared.RuleViolation;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.ConfirmDialog;
import city.plaza.web.kit.EmptyState;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.RecordedName;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.kit.Toast;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The programs that may use the city's API; what is done here holds at once. */
@Route(value = AdminRoutes.API_KEYS, layout = AdminLayout.class)
@Menu(title = "admin.apikeys.title", icon = "link", order = 140)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class ApiKeysView extends Composite<Div> implements AfterNavigationObserver, HasDynamicTitle {

    private final transient ApiKeys keys;
    private final transient ApiRates rates;
    private final transient KeyFormatter words;
    private final Div lists = new Div();
    private final SandboxPanel sandbox;

    ApiKeysView(ApiKeys keys, ApiRates rates, Sandbox sandbox, KeyFormatter words) {
        this.keys = keys;
        this.rates = rates;
        this.words = words;
        this.sandbox = new SandboxPanel(sandbox);
        var issue = new Button(getTranslation("admin.apikeys.new"), new Icon("plus"), event -> issue());
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().addClassName("plaza-admin");
        getContent()
                .add(
                        SectionHeader.ofView(getTranslation("admin.apikeys.title"), issue),
                        new Paragraph(getTranslation("admin.apikeys.lead")),
                        lists,
                        this.sandbox);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
        sandbox.draw();
    }

    private void draw() {
        var all = keys.all();
        lists.removeAll();
        if (all.isEmpty()) {
            lists.add(new EmptyState(
                    "link", getTranslation("admin.apikeys.empty"), getTranslation("admin.apikeys.empty.text")));
        }
        section("admin.apikeys.working", all.stream().filter(this::isActive).toList());
        section("admin.apikeys.over", all.stream().filter(key -> !isActive(key)).toList());
    }

    private boolean isActive(ApiKey key) {
        return key.state(words.now()) == ApiKey.State.ACTIVE;
    }

    private void section(String title, List<ApiKey> some) {
        if (some.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("plaza-admin__parts");
        some.forEach(key -> list.add(line(key)));
        lists.add(new Section(SectionHeader.ofSection(getTranslation(title)), list));
    }

    private ListItem line(ApiKey key) {
        var name = new HtmlContainer("strong", new Span(key.client()));
        var who = new Div(
                name,
                small(RecordedName.text(key.contact(), this::getTranslation) + " · plz_" + key.publicId() + "…"),
                small(String.join(" · ", words.facts(key, getLocale(), this::getTranslation))));
        who.addClassName("plaza-admin__head");
        var acts = new Div();
        acts.addClassName("plaza-admin__signs");
        var item = new ListItem(new KeyState(key.state(words.now())), who, acts);
        item.addClassName("plaza-admin__notice");
        if (key.revoked() == null) {
            acts.add(act("rotate", key, () -> rotate(key)));
            acts.add(act("revoke", key, () -> askToRevoke(key)));
        }
        return item;
    }

    private Button act(String what, ApiKey key, Runnable act) {
        var button = new Button(getTranslation("admin.apikeys." + what), event -> act.run());
        button.setAriaLabel(getTranslation("admin.apikeys." + what + ".which", key.client()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static Span small(String words) {
        var span = new Span(words);
        span.addClassNames("plaza-muted", "plaza-small");
        return span;
    }

    private void issue() {
        var form = new IssueForm(words, rates.perKey(), rates.mostPerKey());
        new KeyDialog(
                        getTranslation("admin.apikeys.new"),
                        getTranslation("admin.apikeys.new.lead"),
                        getTranslation("admin.apikeys.issue"),
                        form,
                        () -> keys.issue(form.value()),
                        this::draw)
                .open();
    }

    private void rotate(ApiKey key) {
        var form = new RotateForm(words);
        new KeyDialog(
                        getTranslation("admin.apikeys.rotate.which", key.client()),
                        getTranslation("admin.apikeys.rotate.lead"),
                        getTranslation("admin.apikeys.rotate"),
                        form,
                        () -> {
                            var rotation = form.value();
                            return keys.rotate(key.id(), rotation.graceDays(), rotation.lastDay());
                        },
                        this::draw)
                .open();
    }

    private void askToRevoke(ApiKey key) {
        new ConfirmDialog(
                        getTranslation("admin.apikeys.revoke.which", key.client()),
                        getTranslation("admin.apikeys.revoke.text"),
                        getTranslation("admin.apikeys.revoke"),
                        () -> revoke(key))
                .open();
    }

    private void revoke(ApiKey key) {
        try {
            keys.revoke(key.id());
            Toast.done(getTranslation("admin.apikeys.revoked", key.client()));
        } catch (RuleViolation refused) {
            Toast.problem(getTranslation(refused.translationKey()));
        }
        draw();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.apikeys.title");
    }
}
